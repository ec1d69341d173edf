/** Tests of the measurement node, with pinned clocks and over real sockets. */
@NullMarked
package io.deskworthy.server.measure;

import org.jspecify.annotations.NullMarked;
