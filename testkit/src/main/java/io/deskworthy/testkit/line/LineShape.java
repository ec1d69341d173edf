package io.deskworthy.testkit.line;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one direction of an emulated line is like.
 *
 * @param rate in Mbit/s of IP packets, above 0
 * @param delayMillis every packet takes so long beyond its time in the queue
 * @param jitterMillis and up to so much longer, evenly distributed; packets keep their order
 * @param lossPercent of packets that are lost independently of each other
 * @param bursts loss in bursts, if any, beside that
 * @param queueBytes what may wait in front of the line; more is dropped
 * @param schedule other rates within each period; empty for a steady line
 * @param periodSeconds how long a period is; 0 if the schedule happens once
 * @param seed for what is random about it
 */
public record LineShape(
    double rate,
    double delayMillis,
    double jitterMillis,
    double lossPercent,
    Optional<LossBursts> bursts,
    long queueBytes,
    List<RateStep> schedule,
    double periodSeconds,
    long seed) {

  /** The share of an IP packet of 1500 bytes that is payload of TCP with timestamps. */
  public static final double PAYLOAD_SHARE = 1448.0 / 1500;

  /** Copies the schedule, and refuses what no line is like. */
  public LineShape {
    schedule = List.copyOf(schedule);
    if (rate <= 0 || delayMillis < 0 || jitterMillis < 0 || queueBytes <= 0 || periodSeconds < 0) {
      throw new IllegalArgumentException("no line has rate " + rate + ", delay " + delayMillis
          + ", jitter " + jitterMillis + ", queue " + queueBytes + ", period " + periodSeconds);
    }
    if (lossPercent < 0 || lossPercent > 100) {
      throw new IllegalArgumentException("loss is 0 to 100 %: " + lossPercent);
    }
  }

  /**
   * Reads {@code KEY=VALUE,KEY=VALUE}, such as {@code rate=20,delay=10,loss=0.5}. Keys: rate,
   * delay, jitter, loss, q, burst_in, burst_out, burst_loss, sched
   * ({@code SECOND:RATE;SECOND:RATE}), period, seed; all but rate may be left out.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  public static LineShape parse(String text) {
    return ShapeText.parse(text);
  }

  /** Returns a copy with another seed. */
  public LineShape withSeed(long other) {
    return new LineShape(
        rate,
        delayMillis,
        jitterMillis,
        lossPercent,
        bursts,
        queueBytes,
        schedule,
        periodSeconds,
        other);
  }

  /** Returns the mean rate over a period, in Mbit/s of IP packets. */
  public double meanRate() {
    if (schedule.isEmpty() || periodSeconds == 0) {
      return rate;
    }
    double sum = rate * schedule.get(0).second();
    for (int i = 0; i < schedule.size(); i++) {
      double end = i + 1 < schedule.size() ? schedule.get(i + 1).second() : periodSeconds;
      sum += schedule.get(i).rate() * (end - schedule.get(i).second());
    }
    return sum / periodSeconds;
  }

  /** Returns what TCP can carry of payload on average, in Mbit/s, if it fills the line. */
  public double goodput() {
    return meanRate() * PAYLOAD_SHARE;
  }

  /** Returns whether the rate never changes. */
  public boolean isSteady() {
    return schedule.isEmpty();
  }

  /** Returns the chance of a packet to be lost other than by a full queue, 0 to 1. */
  public double lossShare() {
    double independent = lossPercent / 100;
    return bursts
        .map(each -> each.badShare() * each.loss() / 100 + (1 - each.badShare()) * independent)
        .orElse(independent);
  }

  /** Returns the same text that {@link #parse} reads. */
  @Override
  public String toString() {
    String steps = schedule.stream().map(RateStep::toString).collect(Collectors.joining(";"));
    return ShapeText.of(this, steps);
  }
}
