package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.signal.PinkNoise;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The system's default loudspeaker through Java Sound, on a daemon thread that may block. */
public final class JavaSoundLoudspeaker implements Loudspeaker {

  private static final int RATE = 48_000;

  private static final int BITS = 16;

  private static final int CHANNELS = 2;

  /** In dBFS; as loud as music usually is, at the volume that the candidate has set. */
  private static final double LEVEL = -20;

  /** So often it is asked whether to stop. */
  private static final int CHUNKS_PER_SECOND = 20;

  /** Rises within a twentieth of a second, so that it begins with no click. */
  private static final double FADE_FRAMES = RATE / 20.0;

  @Override
  public Sounding playNoise(Duration duration) {
    AtomicBoolean stopped = new AtomicBoolean();
    Thread player = new Thread(() -> play(duration, stopped), "loudspeaker");
    player.setDaemon(true);
    player.start();
    return () -> stopped.set(true);
  }

  private static void play(Duration duration, AtomicBoolean stopped) {
    AudioFormat format = new AudioFormat(RATE, BITS, CHANNELS, true, false);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      line.open(format, RATE / 2 * format.getFrameSize());
      line.start();
      write(line, duration.toMillis() * CHUNKS_PER_SECOND / 1000, stopped);
      if (!stopped.get()) {
        line.drain();
      }
    } catch (LineUnavailableException | IllegalArgumentException | LinkageError silent) {
      // There is none: the microphone will not hear it, and the check says so.
      stopped.set(true);
    }
  }

  private static void write(SourceDataLine line, long chunks, AtomicBoolean stopped) {
    PinkNoise noise = new PinkNoise(LEVEL);
    byte[] chunk = new byte[RATE / CHUNKS_PER_SECOND * CHANNELS * Short.BYTES];
    long frame = 0;
    for (long each = 0; each < chunks && !stopped.get(); each++) {
      for (int at = 0; at < chunk.length; at += CHANNELS * Short.BYTES) {
        double gain = Math.min(1, frame++ / FADE_FRAMES);
        double full = Math.max(-1, Math.min(1, gain * noise.next()));
        short sample = (short) Math.round(full * Short.MAX_VALUE);
        for (int channel = 0; channel < CHANNELS; channel++) {
          chunk[at + 2 * channel] = (byte) sample;
          chunk[at + 2 * channel + 1] = (byte) (sample >> Byte.SIZE);
        }
      }
      int unused = line.write(chunk, 0, chunk.length);
    }
  }
}
