package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.PhaseMeter;
import io.deskworthy.agent.noise.signal.PhaseSound;
import io.deskworthy.agent.noise.signal.SampleFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A WAV file that was measured.
 *
 * @param format of the file
 * @param sound what it holds
 */
record Recording(SampleFormat format, PhaseSound sound) {

  /** As much as a report has room for. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final int CHUNK_FRAMES = 8192;

  /** Reads {@code file} through a meter, chunk by chunk. */
  static Recording measure(Path file) throws IOException {
    try (WavFile wav = WavFile.open(file)) {
      PhaseMeter meter = new PhaseMeter(wav.format());
      float[] chunk = new float[CHUNK_FRAMES * wav.format().channels()];
      int frames = wav.read(chunk);
      while (frames > 0) {
        meter.add(chunk, frames);
        if (meter.measured().compareTo(LONGEST) > 0) {
          throw new UnusableRecordingException(file, UnusableRecordingException.TOO_LONG);
        }
        frames = wav.read(chunk);
      }
      if (meter.measured().compareTo(PhaseMeter.SHORTEST) < 0) {
        throw new UnusableRecordingException(file, UnusableRecordingException.TOO_SHORT);
      }
      return new Recording(wav.format(), meter.finish());
    }
  }
}
