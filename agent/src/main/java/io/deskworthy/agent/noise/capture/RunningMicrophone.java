package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.capture.SoundSystem.SoundLine;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.agent.time.Sleeper;
import java.time.Duration;
import java.util.Arrays;

/** A line that is being read, each time under a deadline. */
final class RunningMicrophone implements OpenMicrophone {

  private static final int BYTES_PER_SAMPLE = 2;

  private static final float FULL_SCALE = 32_768;

  /** Beyond the time the sound itself takes: servers deliver up to two seconds late. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

  /** A second of nothing: a device that went away gives 0 bytes at once, for ever. */
  private static final int MOST_EMPTY_READS = 100;

  private static final Duration AFTER_EMPTY_READ = Duration.ofMillis(10);

  private final String name;
  private final SampleFormat format;
  private final SoundLine line;
  private final DaemonCalls calls;
  private final Sleeper sleeper;

  RunningMicrophone(
      String name, SampleFormat format, SoundLine line, DaemonCalls calls, Sleeper sleeper) {
    this.name = name;
    this.format = format;
    this.line = line;
    this.calls = calls;
    this.sleeper = sleeper;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SampleFormat format() {
    return format;
  }

  @Override
  public void read(float[] samples, int frames) throws MicrophoneException, InterruptedException {
    byte[] bytes = new byte[frames * format.channels() * BYTES_PER_SAMPLE];
    try {
      fill(bytes, format.duration(frames).plus(PATIENCE));
      for (int i = 0; i < frames * format.channels(); i++) {
        int low = bytes[2 * i] & 0xff;
        samples[i] = (bytes[2 * i + 1] << Byte.SIZE | low) / FULL_SCALE;
      }
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private void fill(byte[] bytes, Duration limit) throws MicrophoneException, InterruptedException {
    int filled = 0;
    int emptyReads = 0;
    while (filled < bytes.length) {
      int from = filled;
      int read = calls.call(() -> line.read(bytes, from, bytes.length - from), limit, late -> {});
      filled += Math.max(read, 0);
      emptyReads = read > 0 ? 0 : emptyReads + 1;
      if (emptyReads > MOST_EMPTY_READS) {
        throw new MicrophoneException(MicrophoneException.LOST);
      }
      if (read <= 0) {
        sleeper.sleep(AFTER_EMPTY_READ);
      }
    }
  }

  /** A line that cannot be closed in time is left to its daemon thread. */
  @Override
  public void close() {
    try {
      calls.call(
          () -> {
            line.close();
            return true;
          },
          CLOSE_LIMIT,
          late -> {});
    } catch (MicrophoneException leftBehind) {
      return;
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    }
  }
}
