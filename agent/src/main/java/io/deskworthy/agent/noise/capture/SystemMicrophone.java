package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.capture.SoundSystem.SoundLine;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.agent.time.Sleeper;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The microphones of a sound system. Every call into it runs on a daemon thread under a deadline,
 * as a hung sound server blocks even {@code close}.
 */
final class SystemMicrophone implements Microphone {

  /**
   * Best first: full band before Bluetooth's narrow one, and stereo before mono, as PipeWire adds 3
   * dB when it makes mono of stereo itself.
   */
  private static final List<SampleFormat> WANTED = List.of(
      new SampleFormat(48_000, 2),
      new SampleFormat(48_000, 1),
      new SampleFormat(44_100, 2),
      new SampleFormat(44_100, 1),
      new SampleFormat(16_000, 2),
      new SampleFormat(16_000, 1));

  /** A Bluetooth headset takes up to three seconds to change into its hands-free mode. */
  private static final Duration OPEN_LIMIT = Duration.ofSeconds(5);

  private final SoundSystem system;
  private final MicrophonePrivacy privacy;
  private final Sleeper sleeper;
  private final DaemonCalls calls = new DaemonCalls();

  SystemMicrophone(SoundSystem system, MicrophonePrivacy privacy, Sleeper sleeper) {
    this.system = system;
    this.privacy = privacy;
    this.sleeper = sleeper;
  }

  @Override
  public List<MicrophoneInfo> list() throws MicrophoneException, InterruptedException {
    if (privacy.serverHangs()) {
      throw new MicrophoneException(MicrophoneException.STALLED);
    }
    try {
      return calls.call(() -> system.microphones(WANTED), OPEN_LIMIT, late -> {});
    } catch (MicrophoneException failed) {
      if (failed.reason().equals(MicrophoneException.NO_MICROPHONE)) {
        return List.of();
      }
      throw failed;
    }
  }

  @Override
  public OpenMicrophone open(Optional<String> name)
      throws MicrophoneException, InterruptedException {
    try {
      MicrophoneInfo chosen = choose(name);
      return open(chosen);
    } catch (MicrophoneException failed) {
      throw accessDenied()
          ? new MicrophoneException(MicrophoneException.PERMISSION_DENIED)
          : failed;
    }
  }

  @Override
  public boolean accessDenied() throws InterruptedException {
    return privacy.microphoneDenied();
  }

  @Override
  public boolean suppressesNoise(String name) throws InterruptedException {
    return Suppressors.named(name) || Suppressors.named(privacy.defaultSource(name));
  }

  private MicrophoneInfo choose(Optional<String> name)
      throws MicrophoneException, InterruptedException {
    String part = name.orElse("").toLowerCase(Locale.ROOT);
    return list().stream()
        .filter(microphone -> microphone.name().toLowerCase(Locale.ROOT).contains(part))
        .findFirst()
        .orElseThrow(() -> new MicrophoneException(MicrophoneException.NO_MICROPHONE));
  }

  /** Tries the formats in turn; devices offer some that they then refuse. */
  private OpenMicrophone open(MicrophoneInfo chosen)
      throws MicrophoneException, InterruptedException {
    MicrophoneException last = new MicrophoneException(MicrophoneException.OPEN_FAILED);
    for (SampleFormat format : chosen.formats()) {
      try {
        SoundLine line =
            calls.call(() -> system.open(chosen.name(), format), OPEN_LIMIT, SoundLine::close);
        return new RunningMicrophone(chosen.name(), format, line, calls, sleeper);
      } catch (MicrophoneException failed) {
        last = failed;
        if (failed.reason().equals(MicrophoneException.STALLED)) {
          break;
        }
      }
    }
    throw last;
  }
}
