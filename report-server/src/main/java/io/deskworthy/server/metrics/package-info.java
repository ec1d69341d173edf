/** Figures about the server itself, in the text format of Prometheus. */
@NullMarked
package io.deskworthy.server.metrics;

import org.jspecify.annotations.NullMarked;
