package io.deskworthy.agent.noise;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.noise.capture.Loudspeaker;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.noise.capture.MicrophoneException;
import io.deskworthy.agent.noise.capture.OpenMicrophone;
import io.deskworthy.agent.noise.signal.PhaseMeter;
import io.deskworthy.agent.noise.signal.PhaseSound;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.Decibels;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** One run of the check on a microphone that is open. Not safe for concurrent use. */
final class Listening {

  /** As often as levels are measured: 125 ms. */
  private static final int CHUNKS_PER_SECOND = 8;

  /** Bluetooth headsets deliver zeros while they change into their hands-free mode. */
  private static final Duration WAKING_LIMIT = Duration.ofSeconds(2);

  private static final double NANOS_PER_SECOND = 1e9;

  /** Sound servers play and deliver up to two seconds late. */
  private static final Duration PROBE = Duration.ofSeconds(9);

  private static final Duration PROBE_PLAYED = Duration.ofMillis(6500);

  private final Microphone microphone;
  private final Loudspeaker loudspeaker;
  private final OpenMicrophone open;
  private final NoiseOptions options;
  private final ProgressListener listener;
  private final SampleFormat format;
  private final int chunkFrames;
  private final float[] chunk;

  Listening(
      Microphone microphone,
      Loudspeaker loudspeaker,
      OpenMicrophone open,
      NoiseOptions options,
      ProgressListener listener) {
    this.microphone = microphone;
    this.loudspeaker = loudspeaker;
    this.open = open;
    this.options = options;
    this.listener = listener;
    this.format = open.format();
    this.chunkFrames = format.samplesPerSecond() / CHUNKS_PER_SECOND;
    this.chunk = new float[chunkFrames * format.channels()];
  }

  /**
   * Listens and returns what was found.
   *
   * @throws MicrophoneException if the microphone fails before the silent phase is over
   */
  Findings findings() throws MicrophoneException, InterruptedException {
    try {
      if (!wakes() && microphone.accessDenied()) {
        throw new MicrophoneException(MicrophoneException.PERMISSION_DENIED);
      }
      PhaseSound silent = hear("noise.silent", options.silent(), Duration.ZERO);
      Processing processing = processing(silent);
      return SoundAnalysis.findings(silent, reading(), options.position(), processing).toBuilder()
          .measured(NoiseFindings.MICROPHONE, open.name())
          .measured(NoiseFindings.SAMPLE_RATE, (long) format.samplesPerSecond())
          .build();
    } finally {
      Arrays.fill(chunk, 0);
    }
  }

  /** Waits for the first sample that is not 0; returns false if there is none within the limit. */
  private boolean wakes() throws MicrophoneException, InterruptedException {
    for (long waited = 0; waited < format.frames(WAKING_LIMIT); waited += chunkFrames) {
      open.read(chunk, chunkFrames);
      for (float sample : chunk) {
        if (sample != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Processing processing(PhaseSound silent) throws InterruptedException {
    return new Processing(microphone.suppressesNoise(open.name()), probeFall(silent));
  }

  /** Plays before the reading, while the room is still silent. */
  private Reading<Decibels> probeFall(PhaseSound silent) throws InterruptedException {
    if (!options.probeWanted()) {
      return Reading.unknown(NoiseReasons.NOT_PROBED);
    }
    Loudspeaker.Sounding noise = loudspeaker.playNoise(PROBE_PLAYED);
    try {
      return SuppressionProbe.fall(hear("noise.probe", PROBE, options.silent()), silent);
    } catch (MicrophoneException failed) {
      return Reading.unknown(failed.reason());
    } finally {
      noise.close();
    }
  }

  private Duration probe() {
    return options.probeWanted() ? PROBE : Duration.ZERO;
  }

  private Reading<PhaseSound> reading() throws InterruptedException {
    if (!options.readingWanted()) {
      return Reading.unknown(NoiseReasons.NOT_READ);
    }
    try {
      return Reading.of(
          hear("noise.reading", options.reading(), options.silent().plus(probe())));
    } catch (MicrophoneException failed) {
      return Reading.unknown(failed.reason());
    }
  }

  private PhaseSound hear(String step, Duration duration, Duration before)
      throws MicrophoneException, InterruptedException {
    PhaseMeter meter = new PhaseMeter(format);
    tell(step, meter, duration, before);
    while (meter.measured().compareTo(duration) < 0) {
      open.read(chunk, chunkFrames);
      meter.add(chunk, chunkFrames);
      tell(step, meter, duration, before);
    }
    return meter.finish();
  }

  private void tell(String step, PhaseMeter meter, Duration duration, Duration before) {
    Duration silent = options.silent().plus(probe());
    Duration whole = options.readingWanted() ? silent.plus(options.reading()) : silent;
    double done = (double) before.plus(meter.measured()).toNanos() / whole.toNanos();
    Duration left = duration.minus(meter.measured());
    long secondsLeft = (long) Math.max(0, Math.ceil(left.toNanos() / NANOS_PER_SECOND));
    listener.progressed(new Progress(
        CheckName.NOISE, step, Math.min(1, done), List.of(secondsLeft), meter.latestLevel()));
  }
}
