/**
 * Measures the line against a node: idle latency, then download, then upload. What is counted and
 * how it is judged stands in {@link io.deskworthy.report.network}; here are the sockets, the
 * threads and the clock.
 */
@NullMarked
package io.deskworthy.agent.network;

import org.jspecify.annotations.NullMarked;
