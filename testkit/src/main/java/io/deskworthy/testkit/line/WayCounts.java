package io.deskworthy.testkit.line;

/**
 * What has happened in one direction since the line began.
 *
 * @param packets that arrived
 * @param bytes of IP packets that arrived
 * @param lost packets lost at random or in an outage
 * @param dropped packets that found the queue full
 * @param queueMicros how long a packet would have waited in the queue at that moment
 * @param lateMicros worst lateness of the emulation itself since the row before: above some
 *     milliseconds the machine was too busy for the line to be what it claims
 */
public record WayCounts(
    long packets, long bytes, long lost, long dropped, long queueMicros, long lateMicros) {

  /** Returns what was added since {@code earlier}; queue and lateness stay what they are. */
  WayCounts since(WayCounts earlier) {
    return new WayCounts(
        packets - earlier.packets,
        bytes - earlier.bytes,
        lost - earlier.lost,
        dropped - earlier.dropped,
        queueMicros,
        lateMicros);
  }
}
