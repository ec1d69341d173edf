package io.deskworthy.server.open.ndt7;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.Direction;
import io.deskworthy.server.tcp.TcpInfo;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The server's measurement, as the specification writes it: times in microseconds. {@code TCPInfo}
 * is always there, since M-Lab's own client shows no upload without it; where no kernel tells, it
 * holds only what the server counted itself.
 */
final class MeasurementMessage {

  private static final long NANOS_PER_MICRO = 1000;

  private final Ends ends;
  private final Direction direction;

  MeasurementMessage(Ends ends, Direction direction) {
    this.ends = ends;
    this.direction = direction;
  }

  /**
   * Returns the measurement.
   *
   * @param elapsed since the test began
   * @param bytes payload of the direction so far: written, or read
   */
  String text(Duration elapsed, long bytes, Optional<TcpInfo> kernel) {
    ObjectNode json = StrictJson.newObject();
    json.putObject("AppInfo").put("ElapsedTime", micros(elapsed)).put("NumBytes", bytes);
    json.putObject("ConnectionInfo")
        .put("Client", ends.client())
        .put("Server", ends.server())
        .put("UUID", ends.id())
        .put("StartTime", ends.startedAt().toString());
    json.put("Origin", "server").put("Test", direction.word());
    ObjectNode tcp = json.putObject("TCPInfo").put("ElapsedTime", micros(elapsed));
    kernel.ifPresentOrElse(info -> put(tcp, info), () -> putCounted(tcp, bytes));
    return StrictJson.line(json);
  }

  private static void put(ObjectNode tcp, TcpInfo info) {
    tcp.put("BusyTime", micros(info.busyTime()))
        .put("BytesAcked", info.bytesAcked())
        .put("BytesReceived", info.bytesReceived())
        .put("BytesSent", info.bytesSent())
        .put("BytesRetrans", info.bytesRetransmitted())
        .put("MinRTT", micros(info.minRtt()))
        .put("RTT", micros(info.rtt()))
        .put("RTTVar", micros(info.rttVar()))
        .put("RWndLimited", micros(info.rwndLimited()))
        .put("SndBufLimited", micros(info.sndbufLimited()));
  }

  private void putCounted(ObjectNode tcp, long bytes) {
    tcp.put(direction == Direction.UPLOAD ? "BytesReceived" : "BytesSent", bytes);
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / NANOS_PER_MICRO;
  }
}
