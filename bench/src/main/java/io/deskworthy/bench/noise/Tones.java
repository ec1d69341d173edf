package io.deskworthy.bench.noise;

import java.io.IOException;
import java.nio.file.Path;

/** Tones of the exact third-octave frequencies from 10 Hz to 20 kHz, those of IEC 61672-1. */
final class Tones {

  private static final int LOWEST = 10;

  private static final int HIGHEST = 43;

  private static final int SECONDS = 10;

  /** At either end: a tone that breaks off is a click, louder by its weight than the tone. */
  private static final double FADED_SECONDS = 0.45;

  private static final double AMPLITUDE = 0.5;

  private Tones() {}

  private static double fade(int sample) {
    int toEnd = Math.min(sample, SECONDS * Samples.RATE - sample);
    double share = Math.min(1, toEnd / (FADED_SECONDS * Samples.RATE));
    return (1 - Math.cos(Math.PI * share)) / 2;
  }

  /** Makes them in {@code folder} one after another and adds a row for each. */
  static void measure(Path folder, LevelTable table) throws IOException, InterruptedException {
    for (int band = LOWEST; band <= HIGHEST; band++) {
      double hertz = Math.pow(10, band / 10.0);
      Path wav = folder.resolve("tone.wav");
      double turn = 2 * Math.PI * hertz / Samples.RATE;
      Samples.write(wav, SECONDS * Samples.RATE, i -> AMPLITUDE * fade(i) * Math.sin(turn * i));
      table.add(String.format(java.util.Locale.ROOT, "%.1f Hz", hertz), wav);
    }
  }
}
