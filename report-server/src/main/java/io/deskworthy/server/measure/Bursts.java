package io.deskworthy.server.measure;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.BurstArrival;
import io.deskworthy.report.network.BurstWatch;
import io.deskworthy.report.network.Pacer;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.WebSocketHandler.Channel;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * The node's side of the bursts with which an agent looks for dips: gives some on request, and
 * times those that come. Used by one thread at a time.
 */
final class Bursts {

  /** Four times one burst each 350 ms: an agent catches up after a pause, and no more. */
  private static final BitRate MOST = BitRate.ofMegabitsPerSecond(1);

  private static final Duration MOST_AHEAD = Duration.ofSeconds(2);

  /** What a message costs at least, however empty it is. */
  private static final int LEAST_BYTES = 100;

  private final Channel channel;
  private final SecureRandom random;
  private final Pacer given = new Pacer(MOST);
  private final Pacer taken = new Pacer(MOST);
  private final BurstArrival arrival = new BurstArrival();

  Bursts(Channel channel, SecureRandom random) {
    this.channel = channel;
    this.random = random;
  }

  /** Sends a burst. */
  void give(long nanos) throws IOException {
    book(given, BurstWatch.MESSAGES * BurstWatch.MESSAGE_BYTES, nanos);
    for (int message = 0; message < BurstWatch.MESSAGES; message++) {
      byte[] content = new byte[BurstWatch.MESSAGE_BYTES];
      random.nextBytes(content);
      channel.send(content);
    }
  }

  /** Takes one message of a burst; after the last, says how far apart they came. */
  void take(int length, long nanos) throws IOException {
    book(taken, Math.max(LEAST_BYTES, length), nanos);
    Optional<BurstArrival.Burst> burst = arrival.arrived(length, nanos);
    if (burst.isPresent()) {
      channel.send(StrictJson.line(StrictJson.newObject()
          .put("type", "burst")
          .put("nanos", burst.get().nanos())
          .put("spacingNanos", burst.get().spacing())
          .put("bytes", burst.get().bytesAfterFirst())));
    }
  }

  private static void book(Pacer pacer, int bytes, long nanos) {
    if (pacer.book(bytes, nanos).compareTo(MOST_AHEAD) > 0) {
      throw new Problem(429, "too-many-requests", "Too many bursts", "Send one every 350 ms.");
    }
  }
}
