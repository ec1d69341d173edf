package io.deskworthy.testkit.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How a PulseAudio daemon is told to be a room with a microphone, below one directory.
 *
 * @param home the directory
 * @param withRoom false for a server with nothing in it
 */
record PulseSettings(Path home, boolean withRoom) {

  /** The sink that sounds are played to. */
  static final String ROOM = "room";

  /** Makes ALSA's default device the daemon's, also where the system's own settings do not. */
  private static final String ALSA = "pcm.!default { type pulse }\nctl.!default { type pulse }\n";

  void write() throws IOException {
    Files.createDirectories(sockets());
    Files.setPosixFilePermissions(runtime(), PosixFilePermissions.fromString("rwx------"));
    Files.writeString(home.resolve(".asoundrc"), ALSA);
    Files.writeString(modules(), modulesText());
  }

  /**
   * Returns the command that runs the daemon until it is told to end, without real-time rights, and
   * without shared memory, of which PulseAudio 16 sometimes loses track (its issue 824).
   */
  List<String> command() {
    return List.of(
        "pulseaudio",
        "-n",
        "--file=" + modules(),
        "--daemonize=no",
        "--exit-idle-time=-1",
        "--use-pid-file=no",
        "--realtime=no",
        "--high-priority=no",
        "--disable-shm=yes",
        "--resample-method=speex-float-5",
        "--log-target=file:" + logFile());
  }

  Map<String, String> environment() {
    return Map.of(
        "HOME", home.toString(),
        "XDG_RUNTIME_DIR", runtime().toString(),
        "PULSE_RUNTIME_PATH", sockets().toString(),
        "PULSE_SERVER", "unix:" + socket());
  }

  /** Returns whether the daemon answers a question within {@code limit}. */
  boolean answers(Duration limit) throws IOException, InterruptedException {
    ProcessBuilder command = new ProcessBuilder("pactl", "info");
    command.environment().putAll(environment());
    Process question = Processes.startQuietly(command);
    boolean ended = question.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    question.destroyForcibly();
    return ended && question.exitValue() == 0;
  }

  String log() throws IOException {
    return Files.exists(logFile()) ? Files.readString(logFile()) : "it left no log";
  }

  /** Modules: a socket of our own, the sink, and its monitor as the default source. */
  private String modulesText() {
    String server = ".fail\n" + "load-module module-native-protocol-unix auth-anonymous=1 socket="
        + socket() + "\n";
    return withRoom ? server + roomText() : server;
  }

  private static String roomText() {
    return String.join(
        "\n",
        "load-module module-null-sink rate=48000 channels=2 format=s16le sink_name=" + ROOM,
        "set-default-sink " + ROOM,
        "set-default-source " + ROOM + ".monitor",
        "");
  }

  private Path runtime() {
    return home.resolve("run");
  }

  private Path sockets() {
    return runtime().resolve("pulse");
  }

  private Path socket() {
    return sockets().resolve("native");
  }

  private Path modules() {
    return home.resolve("room.pa");
  }

  private Path logFile() {
    return home.resolve("log");
  }
}
