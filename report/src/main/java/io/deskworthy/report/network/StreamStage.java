package io.deskworthy.report.network;

/**
 * From a moment of a transfer on, so many connections carry it.
 *
 * @param fromBin the bin in which they begin
 * @param streams connections from then on, 1 to 64
 */
public record StreamStage(int fromBin, int streams) {

  /** Fewer than the connections that a home router forgets about. */
  public static final int MOST_STREAMS = 64;

  /** Refuses a place outside a transfer and a number of streams that nobody opens. */
  public StreamStage {
    if (fromBin < 0 || fromBin > TransferBins.MOST || streams < 1 || streams > MOST_STREAMS) {
      throw new IllegalArgumentException("a stage begins in a bin and has 1 to " + MOST_STREAMS
          + " streams, found bin " + fromBin + " and " + streams + " streams");
    }
  }
}
