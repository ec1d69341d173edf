package io.deskworthy.server.open.ndt7;

import io.deskworthy.server.http.ByteSocketHandler.Channel;
import io.deskworthy.server.http.ByteSocketHandler.Conversation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what comes, and tells the client, who cannot know it. */
final class Upload implements Conversation {

  private final Ndt7Test test;
  private final AtomicLong received = new AtomicLong();

  Upload(Ndt7Test test) {
    this.test = test;
  }

  @Override
  public void opened(Channel channel) {
    test.start(channel, this::tell);
  }

  @Override
  public void bytes(int count) throws InterruptedException {
    received.addAndGet(count);
    test.pace(count);
  }

  @Override
  public void text(String message) {
    // The client's own measurements are of no use here.
  }

  @Override
  public void closed() {
    test.closed();
  }

  private void tell(Channel channel) throws IOException, InterruptedException {
    Schedule schedule = test.schedule();
    while (test.isRunning()) {
      long now = test.ndt7().time().nanos();
      if (schedule.isDue(now)) {
        channel.sendText(test.measurement(received.get()));
      }
      long wait = Math.min(schedule.left(now).toNanos(), test.nanosLeft());
      test.ndt7().time().sleep(Duration.ofNanos(wait));
    }
    channel.sendText(test.measurement(received.get()));
  }
}
