package io.deskworthy.bench.simulation;

/** What a line is a case of; the first that fits. The rows of the table. */
enum LineKind {
  SHARED("other downloads on the same line"),
  NODE("node slower than it says"),
  COMPUTER("computer that pauses 50 to 300 ms, or keeps a small window"),
  DIPPING("dips or outages every 2 to 8 s"),
  FAR("round trip of 150 to 700 ms"),
  LOSSY("loss of 0.01 to 1 %, or in bursts"),
  SHALLOW("queue below 40 kB"),
  ABOVE("steady, 19.5 Mbit/s and more"),
  BETWEEN("steady, 18.0 to 19.5 Mbit/s"),
  BELOW("steady, 18.0 Mbit/s and less");

  private static final double FAR_AWAY = 150;
  private static final double SMALL_QUEUE = 40_000;

  private final String words;

  LineKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether such a line is steady and near, and nobody else's fault is in it. */
  boolean isPlain() {
    return compareTo(LOSSY) >= 0;
  }

  static LineKind of(Line line) {
    if (line.is(Trait.CROSS)) {
      return SHARED;
    }
    if (line.is(Trait.NODE)) {
      return NODE;
    }
    if (line.is(Trait.HICCUP_EVERY) || line.get(Trait.WINDOW) < Trait.WINDOW.usual()) {
      return COMPUTER;
    }
    if (line.is(Trait.PERIOD)) {
      return DIPPING;
    }
    if (line.get(Trait.RTT) > FAR_AWAY) {
      return FAR;
    }
    return line.is(Trait.LOSS) || line.is(Trait.BURST_BEGINS) ? LOSSY : steady(line);
  }

  private static LineKind steady(Line line) {
    if (line.get(Trait.QUEUE) < SMALL_QUEUE) {
      return SHALLOW;
    }
    double rate = line.get(Trait.RATE);
    if (rate >= Case.CLEARLY_GOOD) {
      return ABOVE;
    }
    return rate <= Case.CLEARLY_BAD ? BELOW : BETWEEN;
  }
}
