package io.deskworthy.server.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

final class TcpInfoTest {

  @Test
  void readsTheKernelsStructureAtItsPublishedOffsets() {
    ByteBuffer struct = ByteBuffer.allocate(TcpInfo.BYTES).order(ByteOrder.nativeOrder());
    struct.putInt(16, 1448).putInt(68, 21_000).putInt(72, 500).putInt(100, 7);
    struct.putLong(120, 1000).putLong(128, 2000).putInt(148, 20_000);
    struct.putLong(168, 9_000_000).putLong(176, 3_000_000).putLong(184, 1_000_000);
    struct.putLong(200, 1100).putLong(208, 100);

    assertThat(TcpInfo.read(struct.array(), TcpInfo.BYTES))
        .contains(new TcpInfo(
            Duration.ofMillis(20),
            Duration.ofMillis(21),
            Duration.ofNanos(500_000),
            1448,
            7,
            1000,
            2000,
            1100,
            100,
            Duration.ofSeconds(9),
            Duration.ofSeconds(3),
            Duration.ofSeconds(1)));
  }

  @Test
  void knowsNothingFromAKernelThatWroteLess() {
    assertThat(TcpInfo.read(new byte[TcpInfo.BYTES], 192)).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void countsWhatARealConnectionReceived() throws IOException {
    try (ServerSocketChannel listening = ServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        SocketChannel client = SocketChannel.open(listening.getLocalAddress());
        SocketChannel server = listening.accept()) {
      client.write(ByteBuffer.wrap(new byte[1000]));
      ByteBuffer read = ByteBuffer.allocate(1000);
      while (read.hasRemaining()) {
        server.read(read);
      }

      TcpInfoSource source = TcpInfoSource.ofSystem();

      assertThat(source.info(server)).hasValueSatisfying(info -> {
        assertThat(info.bytesReceived()).isEqualTo(1000);
        assertThat(info.sndMss()).isPositive();
      });
      assertThat(source.congestionControl(server)).isPresent();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysNothingAboutAClosedConnection() throws IOException {
    SocketChannel closed = SocketChannel.open();
    closed.close();

    assertThat(TcpInfoSource.ofSystem().info(closed)).isEmpty();
    assertThat(TcpInfoSource.ofSystem().congestionControl(closed)).isEmpty();
  }
}
