package io.deskworthy.server.measure.udp;

import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.network.ProbeDatagram;
import io.deskworthy.report.network.ProbeDatagram.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Echoes probe datagrams on one thread, {@code docs/protocol.md} 3.4. What does not bear a token of
 * a living conversation is dropped without a word. Safe for concurrent use.
 */
public final class UdpEchoes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(UdpEchoes.class);

  /** Room for one byte more than a probe has, so that a longer datagram shows. */
  private static final int BUFFER_BYTES = ProbeDatagram.BYTES + 1;

  /**
   * What comes while this process stands still must wait and not be lost: the loss would be read as
   * the candidate's. The system may allow less (Linux: {@code net.core.rmem_max}).
   */
  private static final int RECEIVE_BUFFER_BYTES = 4 << 20;

  private final DatagramChannel socket;
  private final int port;
  private final Selector selector;
  private final LongSupplier nanos;
  private final ProbeTokens tokens;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);

  private UdpEchoes(DatagramChannel socket, Selector selector, int port, LongSupplier nanos) {
    this.socket = socket;
    this.selector = selector;
    this.port = port;
    this.nanos = nanos;
    this.tokens = new ProbeTokens(new SecureRandom(), nanos.getAsLong());
  }

  /**
   * Begins to echo.
   *
   * @param socket bound; is closed with this
   * @param nanos the node's clock, which never jumps
   */
  public static UdpEchoes start(DatagramChannel socket, LongSupplier nanos) throws IOException {
    socket.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER_BYTES);
    Selector selector = Selector.open();
    socket.configureBlocking(false).register(selector, SelectionKey.OP_READ);
    UdpEchoes echoes = new UdpEchoes(socket, selector, socket.socket().getLocalPort(), nanos);
    Thread thread = new Thread(echoes::run, "probe-echo");
    thread.setDaemon(true);
    thread.start();
    return echoes;
  }

  /** Returns the port that datagrams are to be sent to. */
  public int port() {
    return port;
  }

  /** Gives a conversation a token; {@code arrivals} hears of the probes that bear it. */
  public Ticket issue(ProbeArrivals arrivals) {
    return new Ticket(tokens, tokens.issue(arrivals, nanos.getAsLong()));
  }

  @Override
  public void close() {
    try (socket;
        selector) {
      selector.wakeup();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The right to be answered, until it is closed. */
  public static final class Ticket implements AutoCloseable {

    private final ProbeTokens tokens;
    private final Token token;

    Ticket(ProbeTokens tokens, Token token) {
      this.tokens = tokens;
      this.token = token;
    }

    /** Returns the token as base64url. */
    public String token() {
      return Base64Url.encode(token.bytes());
    }

    @Override
    public void close() {
      tokens.revoke(token);
    }
  }

  private void run() {
    while (socket.isOpen()) {
      try {
        selector.select();
        selector.selectedKeys().clear();
        while (socket.isOpen() && echo()) {
          // One datagram after the other, until none waits.
        }
      } catch (ClosedSelectorException closed) {
        return;
      } catch (IOException undelivered) {
        // An earlier answer found nobody, or the socket was closed: the loop's condition knows.
        LOG.debug("a probe could not be answered", undelivered);
      } catch (RuntimeException fault) {
        LOG.error("a probe could not be taken", fault);
      }
    }
  }

  /** Returns whether there was a datagram. An answer for which there is no room is dropped. */
  private boolean echo() throws IOException {
    buffer.clear();
    SocketAddress source = socket.receive(buffer);
    if (source == null) {
      return false;
    }
    long now = nanos.getAsLong();
    buffer.flip();
    Optional<ProbeDatagram> probe = ProbeDatagram.read(buffer);
    if (probe.isPresent() && tokens.takes(probe.get(), source, now)) {
      probe.get().answeredAt(now).write(buffer);
      socket.send(buffer, source);
    }
    return true;
  }
}
