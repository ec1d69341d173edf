/** Erases what is kept of a candidate, and proves that it did: an act, and the log of events. */
@NullMarked
package io.deskworthy.server.erasure;

import org.jspecify.annotations.NullMarked;
