package io.deskworthy.agent.network.preflight;

import io.deskworthy.report.finding.Findings;

/** Watches this computer beside one transfer, from when it was got until it is stopped. */
@FunctionalInterface
public interface TransferWatch {

  /** Sees nothing. */
  TransferWatch BLIND = () -> Findings.NONE;

  /** Ends the watch and returns what it saw; to be called once, whether or not the transfer did. */
  Findings stop();
}
