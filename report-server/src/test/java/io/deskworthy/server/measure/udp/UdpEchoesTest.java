package io.deskworthy.server.measure.udp;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.network.ProbeDatagram;
import io.deskworthy.report.network.ProbeDatagram.Token;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real sockets; the clock stands still, so that a rate is only what is allowed at once. */
final class UdpEchoesTest {

  private final AtomicLong clock = new AtomicLong(5_000);
  private final List<Long> heard = new CopyOnWriteArrayList<>();
  private UdpEchoes echoes;
  private DatagramSocket agent;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    echoes = UdpEchoes.start(DatagramChannel.open().bind(free), clock::get);
    agent = new DatagramSocket(free);
  }

  @AfterEach
  void stop() {
    agent.close();
    echoes.close();
  }

  @Test
  void answersAProbeWithTheNodesTimeAndNoByteMore() throws Exception {
    Token token = issue();

    send(bytes(token, 7));

    byte[] answer = receive().orElseThrow();
    assertThat(answer).hasSize(ProbeDatagram.BYTES);
    assertThat(ProbeDatagram.read(ByteBuffer.wrap(answer)))
        .contains(new ProbeDatagram(token, 7, 123, 5_000));
    assertThat(heard).containsExactly(7L);
  }

  @Test
  void isSilentToAForgedToken() throws Exception {
    issue();

    send(bytes(new Token(1, 2), 0));

    assertNothingCame();
  }

  @Test
  void isSilentToADatagramOfAnotherLength() throws Exception {
    byte[] probe = bytes(issue(), 0);

    send(Arrays.copyOf(probe, probe.length - 1));
    send(Arrays.copyOf(probe, probe.length + 1));
    send(Arrays.copyOf(probe, 60_000));
    send(new byte[0]);

    assertNothingCame();
  }

  @Test
  void isSilentOnceTheConversationIsOver() throws Exception {
    UdpEchoes.Ticket ticket = ticket();
    ticket.close();

    send(bytes(token(ticket), 0));

    assertNothingCame();
  }

  @Test
  void answersAFloodNoMoreThanIsAllowed() throws Exception {
    Token token = issue();
    int answers = 0;
    for (int probe = 0; probe < 400; probe++) {
      send(bytes(token, probe));
      answers += probe % 50 == 49 ? drain() : 0;
    }

    assertThat(answers + drain()).isLessThanOrEqualTo(100);
    assertThat(heard).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void answersAgainWhenTimeHasPassed() throws Exception {
    Token token = issue();
    for (int probe = 0; probe < 150; probe++) {
      send(bytes(token, probe));
    }
    drain();
    clock.addAndGet(1_000_000_000L);

    send(bytes(token, 999));

    assertThat(receive()).isPresent();
  }

  /** Who has a token could otherwise have all of the world's addresses answered. */
  @Test
  void answersATokenAtFourAddressesOnly() throws Exception {
    Token token = issue();
    List<DatagramSocket> sources = new ArrayList<>();
    int answered = 0;
    for (int source = 0; source < 6; source++) {
      DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      sources.add(socket);
      send(socket, bytes(token, source));
      answered += receive(socket).isPresent() ? 1 : 0;
    }
    sources.forEach(DatagramSocket::close);

    assertThat(answered).isEqualTo(4);
  }

  @Test
  void givesEachConversationATokenOfItsOwn() {
    assertThat(ticket().token()).isNotEqualTo(ticket().token()).hasSize(22);
  }

  private UdpEchoes.Ticket ticket() {
    return echoes.issue((sequence, sent, nanos) -> heard.add(sequence));
  }

  private Token issue() {
    return token(ticket());
  }

  private static Token token(UdpEchoes.Ticket ticket) {
    return Base64Url.decode(ticket.token()).flatMap(Token::of).orElseThrow();
  }

  private static byte[] bytes(Token token, long sequence) {
    ByteBuffer bytes = ByteBuffer.allocate(ProbeDatagram.BYTES);
    new ProbeDatagram(token, sequence, 123, 0).write(bytes);
    return bytes.array();
  }

  private void send(byte[] bytes) throws IOException {
    send(agent, bytes);
  }

  private void send(DatagramSocket from, byte[] bytes) throws IOException {
    from.send(
        new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), echoes.port()));
  }

  private Optional<byte[]> receive() throws IOException {
    return receive(agent);
  }

  private static Optional<byte[]> receive(DatagramSocket socket) throws IOException {
    socket.setSoTimeout(300);
    DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
    try {
      socket.receive(packet);
      return Optional.of(Arrays.copyOf(packet.getData(), packet.getLength()));
    } catch (SocketTimeoutException nothing) {
      return Optional.empty();
    }
  }

  private int drain() throws IOException {
    int count = 0;
    while (receive().isPresent()) {
      count++;
    }
    return count;
  }

  /** What is answered is answered in order, so that a right probe ends the waiting. */
  private void assertNothingCame() throws IOException {
    Token token = issue();
    send(bytes(token, 42));
    byte[] first = receive().orElseThrow();
    assertThat(ProbeDatagram.read(ByteBuffer.wrap(first)).map(ProbeDatagram::token))
        .contains(token);
    assertThat(receive()).isEmpty();
  }
}
