package io.deskworthy.agent.network.preflight;

import io.deskworthy.report.finding.Findings;

/** Watches this computer beside one transfer. */
public interface TransferWatch {

  /** Sees nothing. */
  TransferWatch BLIND = new TransferWatch() {
    @Override
    public void flowing() {
      // There is nothing to be seen.
    }

    @Override
    public void anew() {
      // There was nothing to be seen.
    }

    @Override
    public Findings stop() {
      return Findings.NONE;
    }
  };

  /**
   * Says that the transfer is going on; to be called several times a second while it is. What
   * happens before the first call and after the last is not looked at: waiting for a turn, and what
   * still arrives once nobody reads any more. Returns at once.
   */
  void flowing();

  /** Forgets what it saw: the transfer was of no use, and another one takes its place. */
  void anew();

  /** Ends the watch and returns what it saw; to be called once, whether or not the transfer did. */
  Findings stop();
}
