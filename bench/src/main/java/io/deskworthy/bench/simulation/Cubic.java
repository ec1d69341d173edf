package io.deskworthy.bench.simulation;

/** RFC 9438, with fast convergence and the Reno-friendly region; Linux' and Windows' default. */
final class Cubic implements CongestionControl {

  private static final double C = 0.4;
  private static final double BETA = 0.7;
  private static final double ALPHA = 3 * (1 - BETA) / (1 + BETA);

  /** Section 4.2: the target lies at most half above the window. */
  private static final double MOST_GROWTH = 1.5;

  private static final double NOT_BEGUN = -1;

  private double highest;
  private double prior;
  private double epoch = NOT_BEGUN;
  private double origin;
  private double k;
  private double friendly;

  @Override
  public double afterAck(double window, double now, double roundTrip) {
    if (epoch == NOT_BEGUN) {
      begin(window, now);
    }
    friendly += (friendly < prior ? ALPHA : 1) / window;
    double since = now - epoch;
    if (curve(since) < friendly && friendly > window) {
      return friendly;
    }
    double ahead = curve(since + roundTrip);
    double target = Math.max(window, Math.min(MOST_GROWTH * window, ahead));
    return window + (target - window) / window;
  }

  private double curve(double since) {
    double distance = since - k;
    return C * distance * distance * distance + origin;
  }

  private void begin(double window, double now) {
    epoch = now;
    friendly = window;
    origin = Math.max(highest, window);
    k = highest > window ? Math.cbrt((highest - window) / C) : 0;
  }

  @Override
  public double afterLoss(double window) {
    prior = window;
    highest = window < highest ? window * (1 + BETA) / 2 : window;
    epoch = NOT_BEGUN;
    return Math.max(LEAST_WINDOW, window * BETA);
  }

  @Override
  public void afterTimeout(double window) {
    epoch = NOT_BEGUN;
  }
}
