package io.deskworthy.bench.noise;

import io.deskworthy.agent.noise.signal.PhaseMeter;
import io.deskworthy.agent.noise.signal.PhaseSound;
import io.deskworthy.agent.noise.signal.SampleFormat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Everything the noise check computes from one phase, in the chunks a microphone delivers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnalysisBenchmark {

  /** As the microphone's thread takes them: some 21 ms. */
  private static final int CHUNK_FRAMES = 1024;

  /** How long the sound is; the longer one shows what grows with it. */
  @Param({"20", "120"})
  public int seconds;

  /** One voice is mixed into both channels, which differ in level. */
  @Param({"1", "2"})
  public int channels;

  private float[][] chunks = {};

  /** Makes the sound. */
  @Setup
  public void makeSound() {
    chunks = SpeechLikeSound.chunks(Samples.RATE, seconds, channels, CHUNK_FRAMES);
  }

  /** Measures it as the check does. */
  @Benchmark
  public PhaseSound analyse() {
    PhaseMeter meter = new PhaseMeter(new SampleFormat(Samples.RATE, channels));
    for (float[] chunk : chunks) {
      meter.add(chunk, chunk.length / channels);
    }
    return meter.finish();
  }
}
