/**
 * The server side of ndt7, M-Lab's single-stream test over a WebSocket, after version 0.11.0 of its
 * specification ({@code m-lab/ndt-server}, {@code spec/ndt7-protocol.md}).
 */
@NullMarked
package io.deskworthy.server.open.ndt7;

import org.jspecify.annotations.NullMarked;
