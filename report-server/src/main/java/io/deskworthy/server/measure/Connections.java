package io.deskworthy.server.measure;

import io.deskworthy.report.network.TcpDigest;
import io.deskworthy.server.tcp.TcpInfo;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The sockets of a transfer's streams, to ask the kernel about them. Safe for concurrent use. */
final class Connections {

  private final List<SocketChannel> sockets = new CopyOnWriteArrayList<>();

  /** Notes the socket of a stream, where there is one. */
  void add(Optional<SocketChannel> socket) {
    socket.ifPresent(sockets::add);
  }

  /** Returns what the kernel says of those that are open now. */
  Optional<TcpDigest> digest(TcpInfoSource kernel) {
    List<TcpInfo> seen =
        sockets.stream().flatMap(each -> kernel.info(each).stream()).toList();
    return seen.isEmpty() ? Optional.empty() : Optional.of(digest(seen));
  }

  /** Returns how the first open one reacts to loss; all are made alike. */
  Optional<String> congestionControl(TcpInfoSource kernel) {
    return sockets.stream()
        .flatMap(each -> kernel.congestionControl(each).stream())
        .findFirst();
  }

  static TcpDigest digest(List<TcpInfo> seen) {
    List<Duration> roundTrips = seen.stream().map(TcpInfo::rtt).sorted().toList();
    double busy = sum(seen, info -> info.busyTime().toNanos());
    return new TcpDigest(
        seen.size(),
        seen.stream().map(TcpInfo::minRtt).min(Comparator.naturalOrder()).orElseThrow(),
        roundTrips.get((roundTrips.size() - 1) / 2),
        share(sum(seen, TcpInfo::bytesRetransmitted), sum(seen, TcpInfo::bytesSent)),
        seen.stream().mapToInt(TcpInfo::sndMss).min().orElseThrow(),
        share(sum(seen, info -> info.rwndLimited().toNanos()), busy),
        share(sum(seen, info -> info.sndbufLimited().toNanos()), busy));
  }

  private static double sum(List<TcpInfo> seen, Function<TcpInfo, Long> figure) {
    return seen.stream().mapToDouble(info -> (double) figure.apply(info)).sum();
  }

  /** The kernel takes its counters one after the other, so that a part may just pass the whole. */
  private static double share(double part, double whole) {
    return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  }
}
