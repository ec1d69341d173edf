package io.deskworthy.bench.noise;

import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.noise.capture.Microphones;
import io.deskworthy.agent.noise.capture.OpenMicrophone;
import io.deskworthy.agent.noise.signal.PhaseMeter;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.agent.noise.signal.SoundLevels;
import io.deskworthy.agent.time.Sleeper;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A program of its own, for the Java it is started with: listens to a sound that is played again
 * and again, finds the place in its file where what it heard begins, and measures both. Arguments:
 * {@code openal} or {@code java-sound}, and the file. Prints one line: samples that differ, and
 * LAeq, LAFmax, L10, L50, L90 as heard and in the file.
 */
public final class CapturedProgram {

  private static final int SECONDS = 6;

  /** As many equal samples in a row as no noise repeats by chance. */
  private static final int SURE = 64;

  private CapturedProgram() {}

  /** Listens, compares, prints. */
  public static void main(String[] arguments) throws Exception {
    Microphone microphone = arguments[0].equals("openal")
        ? Microphones.openAl(Sleeper.SYSTEM)
        : Microphones.javaSound(Sleeper.SYSTEM);
    float[] file = Samples.of(Path.of(arguments[1]));
    float[] heard = listen(microphone);
    float[] played = new float[heard.length];
    int begin = find(heard, file);
    int differing = 0;
    for (int i = 0; i < played.length; i++) {
      played[i] = file[(begin + i) % file.length];
      differing += played[i] == heard[i] ? 0 : 1;
    }
    System.out.println(differing + " " + figures(heard) + " " + figures(played));
    System.exit(0);
  }

  /** Returns the left channel. */
  private static float[] listen(Microphone microphone) throws Exception {
    try (OpenMicrophone open = microphone.open(Optional.empty())) {
      SampleFormat format = open.format();
      // Servers begin with some zeros, and may skip once while they fill their buffers.
      int wait = 2 * format.samplesPerSecond();
      float[] both = new float[SECONDS * format.samplesPerSecond() * format.channels()];
      open.read(new float[wait * format.channels()], wait);
      open.read(both, SECONDS * format.samplesPerSecond());
      float[] left = new float[both.length / format.channels()];
      for (int i = 0; i < left.length; i++) {
        left[i] = both[i * format.channels()];
      }
      return left;
    }
  }

  private static int find(float[] heard, float[] file) {
    for (int begin = 0; begin < file.length; begin++) {
      int same = 0;
      while (same < SURE && file[(begin + same) % file.length] == heard[same]) {
        same++;
      }
      if (same == SURE) {
        return begin;
      }
    }
    throw new IllegalStateException("what was heard is nowhere in the file");
  }

  private static String figures(float[] samples) {
    PhaseMeter meter = new PhaseMeter(new SampleFormat(Samples.RATE, 1));
    meter.add(samples, samples.length);
    SoundLevels levels = meter.finish().channels().get(0).levels();
    return String.format(
        Locale.ROOT,
        "%.4f %.4f %.4f %.4f %.4f",
        levels.laeq(),
        levels.lafMax(),
        levels.l10(),
        levels.l50(),
        levels.l90());
  }
}
