package io.deskworthy.testkit.sound;

import io.deskworthy.testkit.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A room with a microphone in it, for machines without sound: a PulseAudio daemon of its own whose
 * only sink plays into its only source. What is played reaches the microphone sample by sample, up
 * to 2 s late; several sounds at once add up, as in a room. Programs started with
 * {@link #environment()} find the microphone as the default one of ALSA, and so of Java Sound.
 *
 * <p>Everything lives in a directory of its own, so that several may run side by side. Closing it
 * stops the daemon and deletes the directory.
 */
public final class VirtualMicrophone implements AutoCloseable {

  /** The daemon is there within a second; a loaded machine may take longer. */
  private static final Duration START_LIMIT = Duration.ofSeconds(15);

  private static final Duration STEP = Duration.ofMillis(50);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

  /** A player that gets no processor for seconds must leave no gap: it would look like a gate. */
  private static final Duration PLAYED_AHEAD = Duration.ofSeconds(5);

  private final Path home;
  private final Process daemon;
  private final List<Playback> playbacks = new ArrayList<>();

  private VirtualMicrophone(Path home, Process daemon) {
    this.home = home;
    this.daemon = daemon;
  }

  /** Returns which programs have to be installed before there can be one here; none is well. */
  public static List<String> missingPrograms() {
    List<String> missing = new ArrayList<>(Programs.missing("pulseaudio", "pactl", "sox"));
    if (!AlsaPlugins.pulsePresent()) {
      missing.add("libasound2-plugins");
    }
    return List.copyOf(missing);
  }

  /**
   * Starts a room in which nothing sounds yet.
   *
   * @throws IOException if the daemon does not start, with what it said
   */
  public static VirtualMicrophone start() throws IOException, InterruptedException {
    return start(true);
  }

  /** Starts a sound server with neither microphone nor loudspeaker. */
  public static VirtualMicrophone startWithout() throws IOException, InterruptedException {
    return start(false);
  }

  private static VirtualMicrophone start(boolean withRoom)
      throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("deskworthy-microphone");
    PulseSettings settings = new PulseSettings(home, withRoom);
    settings.write();
    ProcessBuilder command = new ProcessBuilder(settings.command());
    command.environment().putAll(settings.environment());
    Process daemon = Processes.startQuietly(command);
    VirtualMicrophone microphone = new VirtualMicrophone(home, daemon);
    microphone.awaitDaemon(settings);
    return microphone;
  }

  /** Returns what a program needs in its environment to find this microphone. */
  public Map<String, String> environment() {
    return new PulseSettings(home, true).environment();
  }

  /** Plays {@code wavs} one after another without a gap; they must be of one format. */
  public Playback play(Path... wavs) throws IOException {
    return play(List.of(wavs), List.of());
  }

  /** Plays {@code wav} again and again without a gap, until closed. */
  public Playback loop(Path wav) throws IOException {
    return play(List.of(wav), List.of("repeat", "-"));
  }

  /** Does to the microphone what a person or a program does to a real one. */
  public void control(String... pactl) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pactl"));
    command.addAll(List.of(pactl));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment());
    if (Processes.startQuietly(builder).waitFor() != 0) {
      throw new IOException("refused: " + command);
    }
  }

  /** Stops the sound server in the middle of whatever it does: it answers nobody any more. */
  public void hang() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Kills the sound server, as when a device is pulled out. */
  public void vanish() throws IOException, InterruptedException {
    signal("KILL");
  }

  private void signal(String name) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("kill", "-" + name, String.valueOf(daemon.pid()));
    if (Processes.startQuietly(builder).waitFor() != 0) {
      throw new IOException("no signal " + name + " to the sound server");
    }
  }

  private synchronized Playback play(List<Path> wavs, List<String> effect) throws IOException {
    List<String> command = new ArrayList<>(List.of("sox", "-q"));
    wavs.forEach(wav -> command.add(wav.toAbsolutePath().toString()));
    command.addAll(List.of("-t", "pulseaudio", PulseSettings.ROOM));
    command.addAll(effect);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment());
    builder.environment().put("PULSE_LATENCY_MSEC", String.valueOf(PLAYED_AHEAD.toMillis()));
    Playback playback = new Playback(Processes.startQuietly(builder));
    playbacks.add(playback);
    return playback;
  }

  private void awaitDaemon(PulseSettings settings) throws IOException, InterruptedException {
    long steps = START_LIMIT.dividedBy(STEP);
    for (long step = 0; step < steps && !settings.answers(STOP_LIMIT); step++) {
      if (daemon.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    if (!settings.answers(STOP_LIMIT)) {
      String said = settings.log();
      close();
      throw new IOException("PulseAudio did not start: " + said);
    }
  }

  /** Stops all that sounds, and the daemon, even one that hangs. */
  @Override
  public synchronized void close() throws IOException {
    playbacks.forEach(Playback::close);
    Processes.stop(daemon, STOP_LIMIT);
    Directories.delete(home);
  }
}
