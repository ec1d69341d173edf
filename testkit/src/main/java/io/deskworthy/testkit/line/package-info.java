/**
 * Emulated lines between network namespaces of this machine: rate, delay, loss, queue, dips and
 * outages as wanted, and a record of what really happened on them. Needs Linux, root, a C compiler
 * and {@code /dev/net/tun}; says which is missing.
 */
@NullMarked
package io.deskworthy.testkit.line;

import org.jspecify.annotations.NullMarked;
