package io.deskworthy.server.open;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;

/**
 * How much other people's tests get.
 *
 * @param atOnce tests at one time, of all addresses
 * @param atOncePerAddress tests at one time of one address
 * @param fastest a test is held at this rate if nothing else holds it
 * @param ndt7 how long an ndt7 test sends
 * @param ndt7Longest when its connection is cut, handshake or not
 * @param linger how long a LibreSpeed visit keeps its place between two requests
 * @param visit how long a LibreSpeed visit may begin new streams
 * @param stream how long one LibreSpeed request may take
 * @param streamsPerVisit LibreSpeed requests of one address at one time
 */
public record OpenLimits(
    int atOnce,
    int atOncePerAddress,
    BitRate fastest,
    Duration ndt7,
    Duration ndt7Longest,
    Duration linger,
    Duration visit,
    Duration stream,
    int streamsPerVisit) {

  /**
   * Four tests leave a third of the node to candidates even if each takes a quarter of what is
   * free. Two of one address let a household or office try twice. No home line is faster than 10
   * Gbit/s. ndt7's specification has 10 s and 15 s. LibreSpeed's page takes 15 s each way and
   * pauses for pings in between; it opens six streams, and as many again while the old ones end.
   */
  public static final OpenLimits DEFAULT = new OpenLimits(
      4,
      2,
      BitRate.ofMegabitsPerSecond(10_000),
      Duration.ofSeconds(10),
      Duration.ofSeconds(15),
      Duration.ofSeconds(3),
      Duration.ofSeconds(60),
      Duration.ofSeconds(30),
      12);

  /** Returns how many requests of tests there may be at one time, each of which may last long. */
  public int mostStreams() {
    return atOnce * streamsPerVisit;
  }
}
