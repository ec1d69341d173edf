package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.systemtests.window.VirtualScreen;
import io.deskworthy.systemtests.window.WindowDriver;
import io.deskworthy.testkit.sound.Playback;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import io.deskworthy.testkit.sound.VirtualMicrophone;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job in the window, by the keyboard alone, with a real server. */
final class WindowIT {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir
  private Path folder;

  private VirtualScreen screen;
  private RunningServer server;

  @BeforeEach
  void startServer() throws Exception {
    assumeTrue(VirtualScreen.isPossible(), "Xvfb is not installed, so no window was tested");
    screen = VirtualScreen.start();
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterEach
  void stopServer() {
    if (screen != null) {
      screen.close();
      server.close();
    }
  }

  @Test
  void whoeverUsesTheKeyboardAloneGetsACertificate() throws Exception {
    List<String> missing = new ArrayList<>(VirtualMicrophone.missingPrograms());
    missing.addAll(Sounds.missingPrograms());
    assumeTrue(missing.isEmpty(), () -> "not installed, so no sound was tested: " + missing);
    Sounds sounds = Sounds.in(Path.of("target"));
    try (VirtualMicrophone microphone = VirtualMicrophone.start()) {
      Playback background = microphone.loop(sounds.wav(Sound.QUIET_ROOM));
      Program window = open("en", microphone.environment());
      window.awaitOut(
          line -> line.startsWith("asked: Thank you.") || line.equals(WindowDriver.FAILED), LIMIT);
      background.close();
      try (Playback voice = microphone.loop(sounds.wav(Sound.READER_QUIET_ROOM))) {
        assertThat(window.await(LIMIT)).as(window.everything()).isZero();
        assertThat(voice.playing()).as("the reader read to the end").isTrue();
      }
      assertThat(window.out()).contains("certificate: " + server.url() + "/c/");
    }
  }

  @Test
  void withoutAMicrophoneAndInRussianTheReportArrivesAllTheSame() throws Exception {
    Path dark =
        Files.writeString(folder.resolve("gsettings"), "#!/bin/sh\necho \"'prefer-dark'\"\n");
    assertThat(dark.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = new HashMap<>();
    environment.put("PULSE_SERVER", "unix:/nowhere");
    environment.put("PATH", folder + File.pathSeparator + System.getenv("PATH"));

    Program window = open("ru", environment);

    assertThat(window.await(LIMIT)).as(window.everything()).isZero();
    assertThat(window.out()).contains("certificate: none");
  }

  private Program open(String language, Map<String, String> surroundings)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(surroundings);
    environment.putAll(screen.environment());
    environment.put("DESKWORTHY_HOME", folder.resolve("agent").toString());
    String classes = System.getProperty("deskworthy.agentJar")
        + File.pathSeparator
        + Path.of("target", "test-classes");
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classes,
        WindowDriver.class.getName(),
        server.invite(),
        language,
        PICTURES.toString());
    return Program.start(command, environment);
  }
}
