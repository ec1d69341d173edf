/**
 * The agent's network check against a real measurement node, over real sockets of one process: the
 * contract of {@code docs/protocol.md}, section 3.
 */
@NullMarked
package io.deskworthy.systemtests.network;

import org.jspecify.annotations.NullMarked;
