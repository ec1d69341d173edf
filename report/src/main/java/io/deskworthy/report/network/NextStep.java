package io.deskworthy.report.network;

/** What a running transfer is to do next. */
public sealed interface NextStep {

  /** Nothing is clear yet. */
  record GoOn() implements NextStep {}

  /**
   * The senders are held back and nothing shows that the line does it: more connections are to
   * carry the load.
   *
   * @param total connections from now on
   */
  record MoreStreams(int total) implements NextStep {}

  /**
   * The transfer may end.
   *
   * @param standing how it stands
   */
  record Stop(Standing standing) implements NextStep {}

  /** How a transfer stands at its end. */
  enum Standing {
    /** The lower bound reaches the target, and the rate held. */
    MET,
    /** The upper bound misses the target, and the line is shown to be what limits. */
    NOT_MET,
    /** The time is over; if the bounds still straddle the target, the result is borderline. */
    TIME_UP
  }
}
