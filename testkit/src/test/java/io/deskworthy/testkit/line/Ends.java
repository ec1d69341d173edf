package io.deskworthy.testkit.line;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line with both its ends, and programs that nobody here wrote to look at it from outside. */
final class Ends implements AutoCloseable {

  private static final Pattern RECEIVED = Pattern.compile("([0-9.]+) Mbits/sec +receiver");

  private static final Pattern TIMES =
      Pattern.compile("= ([0-9.]+)/([0-9.]+)/([0-9.]+)/([0-9.]+) ms");

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
        "ping -q -c " + count + " -i " + interval + " -s " + (bytes - 28) + " -W 2 "
            + EmulatedLine.SERVER_ADDRESS + " || true");
  }

  static double meanMillis(String ping) {
    return last(TIMES, ping, 2);
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
