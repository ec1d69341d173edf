/**
 * Echoes probe datagrams. Answers nobody who holds no token, never with more bytes than came, and
 * only so often: it is of no use for flooding others.
 */
@NullMarked
package io.deskworthy.server.measure.udp;

import org.jspecify.annotations.NullMarked;
