/**
 * What the bytes of a transfer and the times of its probes say about a line. Values in, values out:
 * the agent, the measurement node and the server that judges reckon with the same code, so that
 * none has to trust the other's arithmetic. What each number means and what it is not stands in
 * {@code docs/network-measurement.md}.
 */
package io.deskworthy.report.network;
