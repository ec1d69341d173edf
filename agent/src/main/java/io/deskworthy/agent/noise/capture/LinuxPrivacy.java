package io.deskworthy.agent.noise.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Linux says: a sound server that refuses this program (PulseAudio, PipeWire), or capture
 * devices that are there and belong to a group this person is not in. Sandboxes that have no
 * microphone (snap, flatpak) look like a machine without one.
 */
final class LinuxPrivacy implements MicrophonePrivacy {

  /** Where ALSA has its devices: {@code pcmC0D0c} captures, {@code pcmC0D0p} plays. */
  static final Path DEVICES = Path.of("/dev/snd");

  private static final String CAPTURES = "pcmC*D*c";

  private static final String REFUSED = "Access denied";

  private static final String DEFAULT = "default";

  private final Answers answers;
  private final Path devices;

  LinuxPrivacy(Answers answers, Path devices) {
    this.answers = answers;
    this.devices = devices;
  }

  @Override
  public boolean microphoneDenied() throws InterruptedException {
    String server = server().orElse("");
    if (server.contains(REFUSED)) {
      return true;
    }
    boolean served = server.contains("Server Name");
    List<Path> captures = captures();
    return !served && !captures.isEmpty() && captures.stream().noneMatch(Files::isReadable);
  }

  /** ALSA calls whatever the sound server gives "default", and not by its name. */
  @Override
  public String defaultSource(String microphone) throws InterruptedException {
    return microphone.startsWith(DEFAULT)
        ? answers.of("pactl", "get-default-source").orElse("").strip()
        : "";
  }

  /** Libraries that have once begun to talk to such a server bring the whole program down. */
  @Override
  public boolean serverHangs() throws InterruptedException {
    return server().isEmpty();
  }

  private Optional<String> server() throws InterruptedException {
    return answers.of("pactl", "info");
  }

  private List<Path> captures() {
    if (!Files.isDirectory(devices)) {
      return List.of();
    }
    var matcher = devices.getFileSystem().getPathMatcher("glob:" + CAPTURES);
    try (Stream<Path> all = Files.list(devices)) {
      return all.filter(device -> matcher.matches(device.getFileName())).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
