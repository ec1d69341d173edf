package io.deskworthy.report.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the node's kernel said, as the member {@code tcpInfo} of a witness statement. */
final class TcpDigestFormat {

  private static final String NAME = "tcpInfo";

  /** A round trip that TCP gives up on. */
  private static final double LONGEST_MILLIS = 120_000;

  /** The largest segment that IP can carry. */
  private static final int MOST_SEGMENT = 65_535;

  private static final double NANOS_PER_MILLI = 1e6;

  private TcpDigestFormat() {}

  static Optional<TcpDigest> read(JsonFields statement) throws MalformedJsonException {
    if (!statement.has(NAME)) {
      return Optional.empty();
    }
    JsonFields digest = statement.object(NAME);
    return Optional.of(new TcpDigest(
        (int) digest.wholeNumber("connections", 1, WitnessStatement.MOST_STREAMS),
        millis(digest, "minRttMillis"),
        millis(digest, "rttMillis"),
        digest.number("retransmittedRatio", 0, 1),
        (int) digest.wholeNumber("sndMss", 0, MOST_SEGMENT),
        digest.number("rwndLimitedRatio", 0, 1),
        digest.number("sndbufLimitedRatio", 0, 1)));
  }

  static void put(ObjectNode statement, TcpDigest digest) {
    statement
        .putObject(NAME)
        .put("connections", digest.connections())
        .put("minRttMillis", millis(digest.minRtt()))
        .put("rttMillis", millis(digest.rtt()))
        .put("retransmittedRatio", digest.retransmittedRatio())
        .put("sndMss", Math.min(digest.sndMss(), MOST_SEGMENT))
        .put("rwndLimitedRatio", digest.rwndLimitedRatio())
        .put("sndbufLimitedRatio", digest.sndbufLimitedRatio());
  }

  private static double millis(Duration duration) {
    return Math.min(duration.toNanos() / NANOS_PER_MILLI, LONGEST_MILLIS);
  }

  private static Duration millis(JsonFields digest, String name) throws MalformedJsonException {
    return Duration.ofNanos(Math.round(digest.number(name, 0, LONGEST_MILLIS) * NANOS_PER_MILLI));
  }
}
