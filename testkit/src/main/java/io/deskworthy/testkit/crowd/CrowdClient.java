package io.deskworthy.testkit.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One of a crowd, in one connection after the other. Not safe for concurrent use. */
final class CrowdClient {

  /** So many share an address, as behind the router of a house. */
  private static final int HOUSEHOLD = 50;

  private static final int HOUSES_OF_A_STREET = 250;

  private final byte[] first;
  private final byte[] then;
  private final InetAddress home;
  private SocketChannel channel = SocketChannel.open();
  private boolean inside;

  CrowdClient(Habit habit, int number) throws IOException {
    this.first = Habit.bytes(habit.first());
    this.then = Habit.bytes(habit.then());
    int house = number / HOUSEHOLD;
    int street = 1 + house / HOUSES_OF_A_STREET;
    this.home = InetAddress.getByAddress(
        new byte[] {127, 0, (byte) street, (byte) (1 + house % HOUSES_OF_A_STREET)});
  }

  /** Begins to connect. */
  void come(InetSocketAddress server, Selector selector) throws IOException {
    channel.close();
    channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.bind(new InetSocketAddress(home, 0));
    channel.register(selector, SelectionKey.OP_CONNECT, this);
    channel.connect(server);
  }

  /** Ends connecting and says the first words. */
  void enter(SelectionKey key) throws IOException {
    channel.finishConnect();
    key.interestOps(SelectionKey.OP_READ);
    inside = true;
    channel.write(ByteBuffer.wrap(first));
  }

  /** Returns whether it is connected. */
  boolean isInside() {
    return inside;
  }

  /** Returns whether it has more to say than its first words. */
  boolean isBusy() {
    return then.length > 0;
  }

  void sendMore() throws IOException {
    channel.write(ByteBuffer.wrap(then));
  }

  /** Reads what the server says; returns whether it said nothing more. */
  boolean isSentAway(ByteBuffer answers) throws IOException {
    int read = channel.read(answers.clear());
    return read < 0;
  }

  /** Ends the connection. */
  void leave() {
    inside = false;
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
