package io.deskworthy.bench.noise;

import io.deskworthy.testkit.sound.Playback;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import io.deskworthy.testkit.sound.VirtualMicrophone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What comes out of a real sound system (PulseAudio), beside what was played into it. */
final class CapturedTable {

  private static final List<Sound> PLAYED =
      List.of(Sound.PINK, Sound.FAN, Sound.KEYBOARD, Sound.OTHER_VOICE, Sound.QUIET_ROOM);

  private static final List<String> WAYS = List.of("openal", "java-sound");

  private static final int FIGURES = 5;

  private CapturedTable() {}

  /** Returns the table for each Java in {@code homes}. */
  static String of(Sounds sounds, List<Path> homes) throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder("""
        | Java | through | sound | samples that differ | LAeq | LAFmax | L10 | L50 | L90 |
        |---|---|---|---|---|---|---|---|---|
        """);
    for (Path home : homes) {
      for (String way : WAYS) {
        for (Sound sound : PLAYED) {
          table.append(row(home, way, sound, sounds.wav(sound)));
        }
      }
    }
    return table.toString();
  }

  private static String row(Path home, String way, Sound sound, Path wav)
      throws IOException, InterruptedException {
    List<String> heard = heard(home, way, wav);
    StringBuilder row = new StringBuilder(String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s of 288000 |",
        home.getFileName(),
        way,
        sound.fileName().replace(".wav", ""),
        heard.get(0)));
    for (int figure = 1; figure <= FIGURES; figure++) {
      double live = Double.parseDouble(heard.get(figure));
      double file = Double.parseDouble(heard.get(figure + FIGURES));
      row.append(String.format(Locale.ROOT, " %.3f (%+.3f) |", live, live - file));
    }
    return row.append('\n').toString();
  }

  /** Returns the words that the program prints. */
  static List<String> heard(Path javaHome, String way, Path wav)
      throws IOException, InterruptedException {
    try (VirtualMicrophone room = VirtualMicrophone.start();
        Playback sound = room.loop(wav)) {
      List<String> command = new ArrayList<>(List.of(
          javaHome.resolve("bin").resolve("java").toString(),
          "--enable-native-access=ALL-UNNAMED",
          "-cp",
          System.getProperty("java.class.path"),
          CapturedProgram.class.getName(),
          way,
          wav.toAbsolutePath().toString()));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putAll(room.environment());
      Process program = builder.start();
      String said =
          new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (program.waitFor() != 0 || !sound.playing()) {
        throw new IOException("nothing was heard of " + wav);
      }
      return List.of(said.split(" ", -1));
    }
  }
}
