package io.deskworthy.server.employer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Where values and moments lie on a chart.
 *
 * @param lowest value at the bottom
 * @param highest value at the top
 * @param step between two lines of the grid
 * @param seconds time from the left edge to the right
 */
record ChartScale(double lowest, double highest, double step, double seconds) {

  /** About so many lines fit without crowding the labels. */
  private static final int LINES = 5;

  /** About so many moments fit on a telephone. */
  private static final int MOMENTS = 8;

  /** Returns a scale with round steps that holds all of {@code least} to {@code most}. */
  static ChartScale over(double least, double most, double seconds) {
    double step = roundStep(Math.max(most - least, 1) / LINES);
    double lowest = Math.floor(least / step) * step;
    double highest = Math.max(Math.ceil(most / step) * step, lowest + step);
    return new ChartScale(lowest, highest, step, seconds);
  }

  int y(double value) {
    double share = (value - lowest) / (highest - lowest);
    int inner = Chart.HEIGHT - Chart.TOP - Chart.BOTTOM;
    return (int) Math.round(Chart.TOP + inner * (1 - Math.min(1, Math.max(0, share))));
  }

  int x(double second) {
    int inner = Chart.WIDTH - Chart.LEFT - Chart.RIGHT;
    return (int) Math.round(Chart.LEFT + inner * second / seconds);
  }

  List<Chart.Tick> ticks(DoubleFunction<String> label) {
    List<Chart.Tick> ticks = new ArrayList<>();
    for (double value = lowest; value <= highest + step / 2; value += step) {
      ticks.add(new Chart.Tick(y(value), label.apply(value)));
    }
    return ticks;
  }

  List<Chart.Tick> moments() {
    double every = Math.max(1, roundStep(seconds / MOMENTS));
    List<Chart.Tick> moments = new ArrayList<>();
    for (double second = 0; second <= seconds; second += every) {
      moments.add(new Chart.Tick(x(second), String.format(Locale.ROOT, "%.0f", second)));
    }
    return moments;
  }

  /** Returns the smallest of 1, 2, 5, 10, 20, 50, … (and their tenths) that is no less. */
  private static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= atLeast * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
