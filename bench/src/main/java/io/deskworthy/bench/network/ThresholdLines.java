package io.deskworthy.bench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Some two hundred lines around a requirement of 20 Mbit/s, made by rule. */
final class ThresholdLines {

  private static final double[] RATES = {15, 16, 17, 17.5, 18, 19.5, 20, 21, 22.5, 25};
  private static final int[] TRIPS = {10, 30, 50, 100, 150};
  private static final double[] LOSSES = {0, 0.1, 0.5};

  /** Between what must not be met and what must not be missed: either answer is right. */
  private static final double[] GREY = {18.5, 19};

  /** Satellites, and worse. */
  private static final int[] LONG_TRIPS = {300, 500, 700};

  private static final int[] PERIODS = {2, 3, 4, 6, 8};

  private ThresholdLines() {}

  static List<BenchLine> matching(Pattern filter) {
    return all().stream().filter(line -> filter.matcher(line.name()).find()).toList();
  }

  private static List<BenchLine> all() {
    List<BenchLine> lines = new ArrayList<>();
    for (double rate : RATES) {
      for (int trip : TRIPS) {
        for (double loss : LOSSES) {
          lines.add(steady(rate, trip, loss));
        }
      }
    }
    for (int trip : TRIPS) {
      for (double rate : GREY) {
        lines.add(steady(rate, trip, 0));
      }
    }
    for (int trip : LONG_TRIPS) {
      lines.add(steady(25, trip, 0));
      lines.add(steady(25, trip, 0.1));
    }
    unsteady(lines);
    disturbed(lines);
    return List.copyOf(lines);
  }

  private static BenchLine steady(double rate, int trip, double loss) {
    String direction = ",delay=" + trip / 2.0 + ",loss=" + loss;
    return line(
        String.format(Locale.ROOT, "%s-%dms-loss%s", rate, trip, loss),
        "rate=10" + direction,
        rate + direction);
  }

  /** Dips for a third of each period to a quarter of the requirement, and short outages. */
  private static void unsteady(List<BenchLine> lines) {
    for (int period : PERIODS) {
      for (int trip : new int[] {20, 80}) {
        String delay = ",delay=" + trip / 2.0;
        double dip = period * 2 / 3.0;
        double outage = period - 0.4;
        lines.add(line(
            String.format(Locale.ROOT, "30-%dms-dips-%ds", trip, period),
            "rate=10" + delay,
            String.format(Locale.ROOT, "30%s,sched=0:30;%.2f:5,period=%d", delay, dip, period)));
        lines.add(line(
            String.format(Locale.ROOT, "40-%dms-outages-%ds", trip, period),
            "rate=10" + delay,
            String.format(Locale.ROOT, "40%s,sched=0:40;%.2f:0,period=%d", delay, outage, period)));
      }
    }
  }

  /** Steady rates on lines that are unpleasant otherwise. */
  private static void disturbed(List<BenchLine> lines) {
    for (double rate : new double[] {16, 18, 20, 25}) {
      for (int jitter : new int[] {10, 30}) {
        lines.add(line(
            String.format(Locale.ROOT, "%s-40ms-jitter%d", rate, jitter),
            "rate=10,delay=20,jitter=" + jitter,
            rate + ",delay=20,jitter=" + jitter));
      }
      lines.add(line(
          rate + "-40ms-bursts",
          "rate=10,delay=20",
          rate + ",delay=20,burst_in=0.05,burst_out=10,burst_loss=50"));
      lines.add(line(rate + "-40ms-30kB", "rate=10,delay=20", rate + ",delay=20,q=30000"));
    }
  }

  private static BenchLine line(String name, String up, String down) {
    return BenchLine.parse(name + " | " + up + " | rate=" + down);
  }
}
