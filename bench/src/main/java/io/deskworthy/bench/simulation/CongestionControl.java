package io.deskworthy.bench.simulation;

/** How a sender sets its window. Windows are in segments; times in seconds. */
interface CongestionControl {

  /** Linux and RFC 6928. */
  double INITIAL_WINDOW = 10;

  double LEAST_WINDOW = 2;

  /** Returns the window after one more acknowledged segment, outside slow start. */
  double afterAck(double window, double now, double roundTrip);

  /** Returns the slow start threshold after a loss; the window goes there too. */
  double afterLoss(double window);

  /** Forgets the curve after a retransmission timeout. */
  void afterTimeout(double window);
}
