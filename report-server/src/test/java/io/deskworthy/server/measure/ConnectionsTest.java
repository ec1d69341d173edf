package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.TcpDigest;
import io.deskworthy.server.tcp.TcpInfo;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConnectionsTest {

  @Test
  void takesTheSmallestRoundTripTheMiddleOneAndSharesOfTheWhole() {
    TcpDigest digest = Connections.digest(List.of(
        seen(20, 110, 1_000_000, 0, 4_000, 1_000),
        seen(19, 130, 1_000_000, 30_000, 4_000, 0),
        seen(21, 120, 1_000_000, 0, 2_000, 4_000)));

    assertThat(digest.connections()).isEqualTo(3);
    assertThat(digest.minRtt()).isEqualTo(Duration.ofMillis(19));
    assertThat(digest.rtt()).isEqualTo(Duration.ofMillis(120));
    assertThat(digest.retransmittedRatio()).isEqualTo(0.01);
    assertThat(digest.rwndLimitedRatio()).isEqualTo(0.5);
  }

  @Test
  void saysNothingOfAConnectionThatSentNothing() {
    TcpDigest digest = Connections.digest(List.of(seen(20, 20, 0, 0, 0, 0)));

    assertThat(digest.retransmittedRatio()).isZero();
    assertThat(digest.sndbufLimitedRatio()).isZero();
  }

  @Test
  void knowsNothingWhereTheKernelIsSilent() {
    Connections connections = new Connections();
    connections.add(Optional.empty());

    assertThat(connections.digest(TcpInfoSource.UNKNOWN)).isEmpty();
    assertThat(connections.congestionControl(TcpInfoSource.UNKNOWN)).isEmpty();
  }

  private static TcpInfo seen(
      int minRtt, int rtt, long sent, long again, long busyMillis, long windowMillis) {
    return new TcpInfo(
        Duration.ofMillis(minRtt),
        Duration.ofMillis(rtt),
        Duration.ZERO,
        1448,
        again / 1448,
        sent - again,
        0,
        sent,
        again,
        Duration.ofMillis(busyMillis),
        Duration.ofMillis(windowMillis),
        Duration.ZERO);
  }
}
