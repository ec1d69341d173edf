package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class OpenAlLineTest {

  private final FakeCapture capture = new FakeCapture();
  private final OpenAlLine line = new OpenAlLine(capture, 2);

  @Test
  void givesWhatThereIsAndNoMoreThanIsWanted() {
    capture.frames = 3;
    byte[] bytes = new byte[20];

    assertThat(line.read(bytes, 4, 8)).isEqualTo(8);
    assertThat(bytes).startsWith(0, 0, 0, 0, 7, 7, 7, 7, 7, 7, 7, 7).endsWith(0, 0, 0, 0);
    assertThat(line.read(bytes, 0, 20)).isEqualTo(4);
  }

  @Test
  void asksAgainUntilThereIsSound() {
    capture.askedInVain = 3;
    capture.frames = 1;

    assertThat(line.read(new byte[4], 0, 4)).isEqualTo(4);
  }

  @Test
  void givesNothingOnceTheDeviceIsGone() {
    capture.connected = false;

    assertThat(line.read(new byte[4], 0, 4)).isZero();
  }

  @Test
  void givesTheDeviceBack() {
    line.close();

    assertThat(capture.closed).isTrue();
    assertThat(line.read(new byte[4], 0, 4)).isZero();
  }

  /** A device that delivers sevens. */
  private static final class FakeCapture implements OpenAlLine.Capture {

    private int frames;
    private int askedInVain;
    private boolean connected = true;
    private boolean closed;

    @Override
    public int available() {
      return askedInVain-- > 0 ? 0 : frames;
    }

    @Override
    public boolean connected() {
      return connected;
    }

    @Override
    public void take(ByteBuffer target, int count) {
      while (target.hasRemaining()) {
        target.put((byte) 7);
      }
      target.flip();
      frames -= count;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
