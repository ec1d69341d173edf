package io.deskworthy.agent.network.ndt7;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import okio.Buffer;

/** What a server of ndt7 may send: ends as a fault, or counts no more than came. */
public final class Ndt7FramesFuzz {

  private Ndt7FramesFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Counting counting = new Counting();
    Frames frames = new Frames(new Buffer().write(input));
    try {
      while (frames.next(counting)) {
        counting.frames++;
      }
    } catch (EOFException | ProtocolException refused) {
      // As it should.
    } catch (IOException impossible) {
      throw new AssertionError("memory was not read", impossible);
    }
    if (counting.bytes > input.length || counting.frames > input.length) {
      throw new AssertionError("more was counted than came");
    }
  }

  private static final class Counting implements Frames.Taker {

    private long bytes;
    private int frames;

    @Override
    public void bytes(int count) {
      bytes += count;
    }

    @Override
    public void text(byte[] whole) {
      bytes += whole.length;
      ServerCount.read(whole).ifPresent(count -> {
        if (count.bytes() < 0 || count.elapsed().isNegative()) {
          throw new AssertionError("a count that cannot be");
        }
      });
    }

    @Override
    public void ping(byte[] payload) {
      bytes += payload.length;
    }
  }
}
