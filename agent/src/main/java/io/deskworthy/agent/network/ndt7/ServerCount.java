package io.deskworthy.agent.network.ndt7;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.time.Duration;
import java.util.Optional;

/**
 * What the server says that it received: the kernel's count where it has one, else its own.
 *
 * @param bytes payload received so far
 * @param elapsed since the test began
 */
record ServerCount(long bytes, Duration elapsed) {

  /** 100 Gbit/s for the time of a test. */
  private static final long MOST_BYTES = 150_000_000_000L;

  /** The server closes after 10 s and is cut after 15. */
  private static final long LONGEST_MICROS = 60_000_000;

  private static final long NANOS_PER_MICRO = 1000;

  /** Reads a measurement; nothing if it is none, or makes no sense: it then counts for nothing. */
  static Optional<ServerCount> read(byte[] message) {
    try {
      JsonFields json = new JsonFields("", StrictJson.object(message, Frames.MAX_TEXT));
      if (json.has("TCPInfo") && json.object("TCPInfo").has("BytesReceived")) {
        return Optional.of(of(json.object("TCPInfo"), "BytesReceived"));
      }
      return Optional.of(of(json.object("AppInfo"), "NumBytes"));
    } catch (MalformedJsonException notOne) {
      return Optional.empty();
    }
  }

  private static ServerCount of(JsonFields figures, String name) throws MalformedJsonException {
    long micros = figures.wholeNumber("ElapsedTime", 1, LONGEST_MICROS);
    return new ServerCount(
        figures.wholeNumber(name, 0, MOST_BYTES), Duration.ofNanos(micros * NANOS_PER_MICRO));
  }
}
