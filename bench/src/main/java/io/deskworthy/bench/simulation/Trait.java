package io.deskworthy.bench.simulation;

import java.util.Arrays;

/**
 * One number that describes a line or what happens on it. The names are those of {@code --line}.
 */
enum Trait {
  /** Rate of the line, Mbit/s of whole packets. */
  RATE("rate", 20, 0.5, 10_000),
  /** Round trip without load, ms; half of it each way. */
  RTT("rtt", 20, 0.1, 2_000),
  /** Room before the line, bytes. */
  QUEUE("queue", 256_000, 3_000, 1e9),
  /** Random loss of each packet towards the candidate, per cent. */
  LOSS("loss", 0, 0, 90),
  /** Bursts of loss (Gilbert-Elliott): probability for each packet that one begins, per cent. */
  BURST_BEGINS("burst-begins", 0, 0, 100),
  /** Probability for each packet that a burst ends, per cent. */
  BURST_ENDS("burst-ends", 20, 0.01, 100),
  /** Loss within a burst, per cent. */
  BURST_LOSS("burst-loss", 50, 0, 100),
  /** Uniform jitter, ms; the order is kept. */
  JITTER("jitter", 0, 0, 2_000),
  /** The line falls to another rate every so often, s; 0 is never. */
  PERIOD("period", 0, 0, 3_600),
  /** How long it stays there, s. */
  LOW_FOR("low-for", 0, 0, 3_600),
  /** The lower rate, Mbit/s; 0 is an outage. */
  LOW_RATE("low-rate", 0, 0, 10_000),
  /** Where in the period the check begins, s. */
  PHASE("phase", 0, 0, 3_600),
  /** 1 when an outage drops packets, 0 when it holds them up. */
  DROPS("drops", 0, 0, 1),
  /** 1 for NewReno instead of Cubic. */
  RENO("reno", 0, 0, 1),
  /** 1 for senders with HyStart, as Linux has it. */
  HYSTART("hystart", 1, 0, 1),
  /** The receiver's window, kB; Linux grows to 3 MB. */
  WINDOW("window", 3_000, 4, 100_000),
  /** What the node really paces to, Mbit/s; 0 when it keeps what it promised. */
  NODE("node", 0, 0, 10_000),
  /** The candidate's computer stops reading once in so many seconds; 0 is never. */
  HICCUP_EVERY("hiccup-every", 0, 0, 3_600),
  /** Longest of these stops, ms; the shortest is 50. */
  HICCUP("hiccup", 300, 50, 10_000),
  /** Other connections that download over the same line, unpaced. */
  CROSS("cross", 0, 0, 8),
  /** When these begin, s; the time at rest is the first 2 s. */
  CROSS_AT("cross-at", 0, 0, 60),
  /** 1 for a probe over TCP, which repeats what is lost. */
  TCP_PROBE("tcp-probe", 0, 0, 1),
  /** Seed of all that is random on this line. */
  SEED("seed", 1, 0, 1L << 52);

  private final String word;
  private final double usual;
  private final double least;
  private final double most;

  Trait(String word, double usual, double least, double most) {
    this.word = word;
    this.usual = usual;
    this.least = least;
    this.most = most;
  }

  String word() {
    return word;
  }

  double usual() {
    return usual;
  }

  /** Returns {@code value} if it is in range. */
  double checked(double value) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(word + " lies between " + least + " and " + most);
    }
    return value;
  }

  static Trait ofWord(String word) {
    return Arrays.stream(values())
        .filter(trait -> trait.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a line has no \"" + word + "\""));
  }
}
