/** What happened to whose data, in a chain of hashes: a row changed later is found. */
@NullMarked
package io.deskworthy.server.audit;

import org.jspecify.annotations.NullMarked;
