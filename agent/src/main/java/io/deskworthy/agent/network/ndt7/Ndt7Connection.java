package io.deskworthy.agent.network.ndt7;

import io.deskworthy.agent.network.ndt7.Ndt7Client.Hearing;
import io.deskworthy.report.network.Direction;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import okio.BufferedSource;
import okio.Okio;
import okio.Socket;

/** One test on an open connection. */
final class Ndt7Connection implements Frames.Taker {

  private static final int FIRST = 1 << 13;
  private static final int MOST = 1 << 20;

  /** A message is doubled as long as it is at most this part of what was sent. */
  private static final int SHARE = 16;

  private static final byte[] NORMAL_CLOSE = {0x03, (byte) 0xe8};

  private final Socket socket;
  private final Random random;
  private final Hearing hearing;
  private final FrameWriter writer;
  private final BufferedSource source;
  private volatile boolean ended;

  Ndt7Connection(Socket socket, Random random, Hearing hearing) {
    this.socket = socket;
    this.random = random;
    this.hearing = hearing;
    this.writer = new FrameWriter(Okio.buffer(socket.getSink()), random);
    this.source = Okio.buffer(socket.getSource());
  }

  /** Runs to the end, at most {@link Ndt7Check#LONGEST}. */
  void run(Direction direction) throws IOException, InterruptedException {
    long longest = Ndt7Check.LONGEST.toNanos();
    socket.getSource().timeout().deadline(longest, TimeUnit.NANOSECONDS);
    socket.getSink().timeout().deadline(longest, TimeUnit.NANOSECONDS);
    Thread sender = new Thread(this::send, "ndt7-upload");
    sender.setDaemon(true);
    try {
      if (direction == Direction.UPLOAD) {
        sender.start();
      }
      read();
    } finally {
      ended = true;
      socket.cancel();
      sender.join(TimeUnit.SECONDS.toMillis(1));
    }
  }

  @Override
  public void bytes(int count) {
    hearing.bytes(count);
  }

  @Override
  public void text(byte[] whole) {
    hearing.text(whole);
  }

  @Override
  public void ping(byte[] payload) throws IOException {
    writer.send(Frames.PONG, payload);
  }

  /** A test that only our own time ends is over like any other. */
  private void read() throws IOException {
    try {
      Frames frames = new Frames(source);
      while (frames.next(this)) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
      answerClose();
    } catch (InterruptedIOException timeIsUp) {
      ended = true;
    }
  }

  /** A server that does not wait for the answer has said all the same that the test is over. */
  private void answerClose() {
    try {
      writer.send(Frames.CLOSE, NORMAL_CLOSE);
    } catch (IOException alreadyGone) {
      ended = true;
    }
  }

  /** Sends until the server closes; what the line does not take in time is not our fault. */
  private void send() {
    byte[] all = new byte[MOST];
    random.nextBytes(all);
    int size = FIRST;
    byte[] message = Arrays.copyOf(all, size);
    long sent = 0;
    try {
      while (!ended) {
        writer.send(Frames.BINARY, message);
        sent += size;
        if (size < MOST && size <= sent / SHARE) {
          size *= 2;
          message = Arrays.copyOf(all, size);
        }
      }
    } catch (IOException closed) {
      ended = true;
    }
  }
}
