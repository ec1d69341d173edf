package io.deskworthy.bench.noise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** WAV files as numbers. */
final class Samples {

  /** Samples per second of everything here. */
  static final int RATE = 48_000;

  private static final int BITS = 24;

  private static final double FULL_SCALE_16 = 1 << 15;

  private static final double FULL_SCALE_24 = 1 << 23;

  private Samples() {}

  /** Returns how many frames {@code wav} has. */
  static long count(Path wav) throws IOException {
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(wav.toFile())) {
      return sound.getFrameLength();
    } catch (UnsupportedAudioFileException notWav) {
      throw new IOException(notWav);
    }
  }

  /** Returns the first channel of {@code wav}, 16 bit, full scale being -1 to 1. */
  static float[] of(Path wav) throws IOException {
    try (AudioInputStream sound = AudioSystem.getAudioInputStream(wav.toFile())) {
      int frameBytes = sound.getFormat().getFrameSize();
      byte[] bytes = sound.readAllBytes();
      float[] samples = new float[bytes.length / frameBytes];
      for (int i = 0; i < samples.length; i++) {
        int at = i * frameBytes;
        int low = bytes[at] & 0xff;
        samples[i] = (float) ((bytes[at + 1] << Byte.SIZE | low) / FULL_SCALE_16);
      }
      return samples;
    } catch (UnsupportedAudioFileException notWav) {
      throw new IOException(notWav);
    }
  }

  /** Writes 24 bit, one channel. */
  static void write(Path wav, int count, IntToDoubleFunction sample) throws IOException {
    byte[] bytes = new byte[3 * count];
    for (int i = 0; i < count; i++) {
      int step = (int) Math.round(sample.applyAsDouble(i) * (FULL_SCALE_24 - 1));
      bytes[3 * i] = (byte) step;
      bytes[3 * i + 1] = (byte) (step >> 8);
      bytes[3 * i + 2] = (byte) (step >> 16);
    }
    AudioFormat format = new AudioFormat(RATE, BITS, 1, true, false);
    var sound = new AudioInputStream(new ByteArrayInputStream(bytes), format, count);
    int unused = AudioSystem.write(sound, AudioFileFormat.Type.WAVE, wav.toFile());
  }
}
