/** Tests of the measurement node, with pinned clocks and over real sockets. */
@NullMarked
package io.deskworthy.server.measure.udp;

import org.jspecify.annotations.NullMarked;
