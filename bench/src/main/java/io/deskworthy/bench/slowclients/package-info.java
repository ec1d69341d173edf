/** How quick pages stay while others hold connections and send slowly or nothing. */
@NullMarked
package io.deskworthy.bench.slowclients;

import org.jspecify.annotations.NullMarked;
