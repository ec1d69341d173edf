package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.signal.SampleFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;

/** A sound system that does what real ones do wrong. */
final class FakeSoundSystem implements SoundSystem {

  /** The formats that each of its microphones offers. */
  final List<SampleFormat> offered = new ArrayList<>(List.of(new SampleFormat(48_000, 2)));

  final List<String> names = new ArrayList<>(List.of("Built-in", "USB headset"));

  /** What opening does in those formats that are not refused. */
  Callable<SoundLine> opening = () -> new FakeLine(length -> length);

  /** Formats that are offered, and refused when they are opened. */
  Set<SampleFormat> refused = Set.of();

  final List<String> opened = new ArrayList<>();

  @Override
  public List<MicrophoneInfo> microphones(List<SampleFormat> wanted) {
    List<SampleFormat> both = wanted.stream().filter(offered::contains).toList();
    return names.stream().map(name -> new MicrophoneInfo(name, both)).toList();
  }

  @Override
  public SoundLine open(String name, SampleFormat format) throws MicrophoneException {
    opened.add(name + " " + format.samplesPerSecond() + "/" + format.channels());
    if (refused.contains(format)) {
      throw new MicrophoneException(MicrophoneException.OPEN_FAILED);
    }
    try {
      return opening.call();
    } catch (MicrophoneException | RuntimeException failure) {
      throw failure;
    } catch (Exception unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  /** A line that delivers 0x4000, half of full scale, as many bytes as its function says. */
  static final class FakeLine implements SoundLine {

    private final IntUnaryOperator delivered;
    private boolean closed;

    FakeLine(IntUnaryOperator delivered) {
      this.delivered = delivered;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int count = delivered.applyAsInt(length);
      for (int i = offset; i < offset + count; i++) {
        bytes[i] = (byte) (i % 2 == 0 ? 0x00 : 0x40);
      }
      return count;
    }

    @Override
    public void close() {
      closed = true;
    }

    boolean isClosed() {
      return closed;
    }
  }
}
