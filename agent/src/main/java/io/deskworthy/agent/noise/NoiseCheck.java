package io.deskworthy.agent.noise;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.noise.capture.Loudspeaker;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.noise.capture.MicrophoneException;
import io.deskworthy.agent.noise.capture.OpenMicrophone;
import io.deskworthy.report.finding.Findings;

/**
 * Listens to the room in silence, then to the candidate reading, without closing the microphone in
 * between, so that its gain is the same. Samples are measured as they come and overwritten: none is
 * kept, written or sent.
 */
public final class NoiseCheck implements Check {

  private final Microphone microphone;
  private final Loudspeaker loudspeaker;
  private final NoiseOptions options;

  /**
   * Makes a check through {@code microphone}.
   *
   * @param loudspeaker plays a noise if {@code options} want a probe, and nothing otherwise
   */
  public NoiseCheck(Microphone microphone, Loudspeaker loudspeaker, NoiseOptions options) {
    this.microphone = microphone;
    this.loudspeaker = loudspeaker;
    this.options = options;
  }

  @Override
  public CheckName name() {
    return CheckName.NOISE;
  }

  /**
   * Tells the steps {@code noise.opening}, {@code noise.silent}, {@code noise.probe} if there is
   * one, and {@code noise.reading}, all but the first with the whole seconds left as their argument
   * and the level of the last 125 ms.
   */
  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    listener.progressed(Progress.of(CheckName.NOISE, "noise.opening", 0));
    try (OpenMicrophone open = microphone.open(options.microphone())) {
      return new Listening(microphone, loudspeaker, open, options, listener).findings();
    } catch (MicrophoneException failed) {
      return NothingHeard.because(failed.reason(), options.position());
    }
  }
}
