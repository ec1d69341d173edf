package io.deskworthy.server.open.ndt7;

import io.deskworthy.report.network.KeyedStream;
import io.deskworthy.server.http.ByteSocketHandler.Channel;
import io.deskworthy.server.http.ByteSocketHandler.Conversation;
import io.deskworthy.server.tcp.TcpInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/** Sends bytes that nothing on the way can shrink, with measurements in between. */
final class Download implements Conversation {

  /** A message takes no longer at the pace: the client should see a stream, not lumps. */
  private static final Duration LUMP = Duration.ofMillis(50);

  private final Ndt7Test test;
  private final OptionalLong enough;
  private volatile boolean unwanted;

  /**
   * Makes the conversation.
   *
   * @param enough how many acknowledged bytes the client wants at most, if it said
   */
  Download(Ndt7Test test, OptionalLong enough) {
    this.test = test;
    this.enough = enough;
  }

  @Override
  public void opened(Channel channel) {
    test.start(channel, this::send);
  }

  /** A client that sends payload in a download does not speak the protocol. */
  @Override
  public void bytes(int count) {
    unwanted = true;
  }

  @Override
  public void text(String message) {
    // The client's own measurements are of no use here.
  }

  @Override
  public void closed() {
    test.closed();
  }

  private void send(Channel channel) throws IOException, InterruptedException {
    byte[] key = new byte[KeyedStream.KEY_BYTES];
    test.ndt7().random().nextBytes(key);
    KeyedStream bytes = new KeyedStream(key);
    MessageSizes sizes = new MessageSizes(test.guest().bytesIn(LUMP));
    Schedule schedule = test.schedule();
    long sent = 0;
    while (test.isRunning() && !unwanted && !isEnough(sent)) {
      if (schedule.isDue(test.ndt7().time().nanos())) {
        channel.sendText(test.measurement(sent));
      }
      byte[] message = bytes.next(sizes.next(sent));
      test.pace(message.length);
      channel.sendBytes(message);
      sent += message.length;
    }
    channel.sendText(test.measurement(sent));
  }

  private boolean isEnough(long sent) {
    return enough.isPresent()
        && sent >= enough.getAsLong()
        && test.kernel().map(TcpInfo::bytesAcked).orElse(sent) >= enough.getAsLong();
  }
}
