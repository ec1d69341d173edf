package io.deskworthy.server.tcp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/**
 * One look at a TCP connection, as Linux tells it ({@code struct tcp_info} of
 * {@code include/uapi/linux/tcp.h}). Counters begin with the connection, not with a transfer, and
 * speak of the next TCP hop: a proxy in between ends what they can see.
 *
 * @param minRtt smallest round trip seen lately
 * @param rtt smoothed round trip
 * @param rttVar its mean deviation
 * @param sndMss payload of the segments it sends, in bytes: 1448 on Ethernet, less in tunnels
 * @param totalRetrans segments sent again
 * @param bytesAcked payload that arrived at the other end for certain
 * @param bytesReceived payload that came in
 * @param bytesSent payload sent, repeats included
 * @param bytesRetransmitted payload of the repeats
 * @param busyTime how long there was something to send
 * @param rwndLimited how much of that the receiver's window held it back
 * @param sndbufLimited how much of that this end's send buffer held it back
 */
public record TcpInfo(
    Duration minRtt,
    Duration rtt,
    Duration rttVar,
    int sndMss,
    long totalRetrans,
    long bytesAcked,
    long bytesReceived,
    long bytesSent,
    long bytesRetransmitted,
    Duration busyTime,
    Duration rwndLimited,
    Duration sndbufLimited) {

  /** Bytes of the structure that are asked for: up to {@code tcpi_bytes_retrans}. */
  static final int BYTES = 216;

  private static final int SND_MSS = 16;
  private static final int RTT = 68;
  private static final int RTT_VAR = 72;
  private static final int TOTAL_RETRANS = 100;
  private static final int BYTES_ACKED = 120;
  private static final int BYTES_RECEIVED = 128;
  private static final int MIN_RTT = 148;
  private static final int BUSY_TIME = 168;
  private static final int RWND_LIMITED = 176;
  private static final int SNDBUF_LIMITED = 184;
  private static final int BYTES_SENT = 200;
  private static final int BYTES_RETRANS = 208;

  private static final long NANOS_PER_MICRO = 1000;

  /**
   * Returns what the kernel wrote.
   *
   * @param struct in this machine's byte order
   * @param length how much of it the kernel filled: less than {@value #BYTES} before Linux 4.19,
   *     which is then taken as knowing nothing
   */
  static Optional<TcpInfo> read(byte[] struct, int length) {
    if (length < BYTES || struct.length < BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder());
    return Optional.of(new TcpInfo(
        micros(Integer.toUnsignedLong(bytes.getInt(MIN_RTT))),
        micros(Integer.toUnsignedLong(bytes.getInt(RTT))),
        micros(Integer.toUnsignedLong(bytes.getInt(RTT_VAR))),
        bytes.getInt(SND_MSS),
        Integer.toUnsignedLong(bytes.getInt(TOTAL_RETRANS)),
        bytes.getLong(BYTES_ACKED),
        bytes.getLong(BYTES_RECEIVED),
        bytes.getLong(BYTES_SENT),
        bytes.getLong(BYTES_RETRANS),
        micros(bytes.getLong(BUSY_TIME)),
        micros(bytes.getLong(RWND_LIMITED)),
        micros(bytes.getLong(SNDBUF_LIMITED))));
  }

  private static Duration micros(long micros) {
    return Duration.ofNanos(micros * NANOS_PER_MICRO);
  }
}
