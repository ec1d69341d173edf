package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.check.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one check has told so far.
 *
 * @param latest its latest step
 * @param rates of the line, in the order in which they came
 */
public record CheckTrack(Progress latest, List<Rate> rates) {

  /** A minute of ten looks a second; a check that goes on longer leaves its beginning out. */
  private static final int MOST_RATES = 600;

  private static final String DOWNLOAD = "network.download";
  private static final String UPLOAD = "network.upload";

  /** Copies the list. */
  public CheckTrack {
    rates = List.copyOf(rates);
  }

  /**
   * How fast a line was at one look.
   *
   * @param upload which way
   * @param megabits per second
   */
  public record Rate(boolean upload, double megabits) {}

  static CheckTrack first(Progress progress) {
    return new CheckTrack(progress, List.of()).after(progress);
  }

  /** Returns this track with one more step. */
  CheckTrack after(Progress progress) {
    List<Rate> more = new ArrayList<>(rates);
    boolean upload = progress.step().equals(UPLOAD);
    if (upload || progress.step().equals(DOWNLOAD)) {
      number(progress, 0).ifPresent(megabits -> more.add(new Rate(upload, megabits)));
    }
    return new CheckTrack(
        progress, more.subList(Math.max(0, more.size() - MOST_RATES), more.size()));
  }

  /** Returns whether the check has ended. */
  public boolean isDone() {
    return latest.step().endsWith(".done");
  }

  /** Returns the latest round trip in milliseconds, while the line is looked at. */
  public OptionalDouble delayMillis() {
    Optional<Double> delay = switch (latest.step()) {
      case "network.latency" -> number(latest, 0);
      case DOWNLOAD, UPLOAD -> number(latest, 1);
      default -> Optional.empty();
    };
    return delay.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static Optional<Double> number(Progress progress, int index) {
    return index < progress.arguments().size()
            && progress.arguments().get(index) instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }
}
