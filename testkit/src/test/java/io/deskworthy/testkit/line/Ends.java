package io.deskworthy.testkit.line;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line with both its ends, and programs that nobody here wrote to look at it from outside. */
final class Ends implements AutoCloseable {

  private static final int MOST_LOOKS = 3;

  /** At 20 Mbit/s eight packets leave in this time: some per cent of what is looked at. */
  private static final Duration LATE = Duration.ofMillis(5);

  private static final Pattern RECEIVED = Pattern.compile("([0-9.]+) Mbits/sec +receiver");

  private static final Pattern TIME = Pattern.compile("time=([0-9.]+) ms");

  private static final Pattern ANSWERS = Pattern.compile("([0-9]+) received");

  private final NetworkNamespace server;
  private final NetworkNamespace candidate;
  private final EmulatedLine line;

  private Ends(NetworkNamespace server, NetworkNamespace candidate, EmulatedLine line) {
    this.server = server;
    this.candidate = candidate;
    this.line = line;
  }

  static Ends of(String up, String down) throws IOException, InterruptedException {
    NetworkNamespace server = NetworkNamespace.create("server");
    return of(server, up, down);
  }

  /** A further candidate of the same server. */
  static Ends of(NetworkNamespace server, String up, String down)
      throws IOException, InterruptedException {
    NetworkNamespace candidate = NetworkNamespace.create("candidate");
    return new Ends(
        server,
        candidate,
        EmulatedLine.between(candidate, server, LineShape.parse(up), LineShape.parse(down)));
  }

  /** Something that is looked at on a line. */
  @FunctionalInterface
  interface Look<T> {
    T at(Ends ends) throws IOException, InterruptedException;
  }

  /**
   * Looks at a line. One that did not get its processor in time was another line than it claims,
   * and says so in its record: then a new one is looked at, twice at most.
   */
  static <T> T look(String up, String down, Look<T> look) throws IOException, InterruptedException {
    for (int left = MOST_LOOKS; ; left--) {
      try (Ends ends = of(up, down)) {
        T seen = look.at(ends);
        if (left == 1 || ends.line.record().worstLateness().compareTo(LATE) <= 0) {
          return seen;
        }
      }
    }
  }

  EmulatedLine line() {
    return line;
  }

  NetworkNamespace server() {
    return server;
  }

  NetworkNamespace candidate() {
    return candidate;
  }

  /** Returns the Mbit/s of TCP payload from the server, after the start-up. */
  double download(int seconds) throws IOException, InterruptedException {
    return last(RECEIVED, iperf3(seconds), 1);
  }

  /** Returns what iperf3 says of a download. */
  String iperf3(int seconds) throws IOException, InterruptedException {
    Process listening = new ProcessBuilder(
            server.command(List.of("iperf3", "-s", "-1", "--forceflush")))
        .redirectErrorStream(true)
        .start();
    try {
      if (listening.inputReader().lines().noneMatch(text -> text.contains("listening"))) {
        throw new AssertionError("iperf3 does not listen");
      }
      return candidate.run(
          "iperf3",
          "-V",
          "-c",
          EmulatedLine.SERVER_ADDRESS,
          "-R",
          "-O",
          "1",
          "-f",
          "m",
          "-P",
          "2",
          "-t",
          String.valueOf(seconds));
    } finally {
      listening.destroyForcibly();
    }
  }

  String ping(int count, String interval, int bytes) throws IOException, InterruptedException {
    return candidate.run(
        "sh",
        "-c",
        "ping -c " + count + " -i " + interval + " -s " + (bytes - 28) + " -W 2 "
            + EmulatedLine.SERVER_ADDRESS + " || true");
  }

  /**
   * Half of the answers took no longer. A mean would be spoiled by a single one for which a
   * processor had no time.
   */
  static double medianMillis(String ping) {
    double[] millis = TIME.matcher(ping)
        .results()
        .mapToDouble(time -> Double.parseDouble(time.group(1)))
        .sorted()
        .toArray();
    if (millis.length == 0) {
      throw new AssertionError("no answer in " + ping);
    }
    return millis[(millis.length - 1) / 2];
  }

  static int answers(String ping) {
    return (int) last(ANSWERS, ping, 1);
  }

  private static double last(Pattern pattern, String text, int group) {
    Matcher matcher = pattern.matcher(text);
    String found = null;
    while (matcher.find()) {
      found = matcher.group(group);
    }
    if (found == null) {
      throw new AssertionError("no " + pattern + " in " + text);
    }
    return Double.parseDouble(found);
  }

  @Override
  public void close() throws IOException {
    line.close();
    candidate.close();
    server.close();
  }
}
