/**
 * Measures the line against any ndt7 server instead of a node, without a witness. Its WebSocket
 * frames are read here and not by OkHttp, which would hold each message in memory as a whole,
 * however long a hostile server makes it.
 */
@NullMarked
package io.deskworthy.agent.network.ndt7;

import org.jspecify.annotations.NullMarked;
