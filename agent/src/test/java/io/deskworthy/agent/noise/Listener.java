package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@link ListeningProgram}. */
final class Listener {

  private Listener() {}

  /**
   * Returns what it found, by path.
   *
   * @param way {@code openal}, {@code java-sound} or another word for whichever works
   * @param said takes the lines that say how far it is
   */
  static Map<String, String> listen(
      Map<String, String> environment, String way, int silent, int reading, Said said)
      throws IOException, InterruptedException {
    return listen(environment, List.of("" + silent, "" + reading, way, "no-probe"), said);
  }

  /** Returns what the loudspeaker test found, by path. */
  static Map<String, String> probe(Map<String, String> environment)
      throws IOException, InterruptedException {
    return listen(environment, List.of("3", "2", "openal", "probe"), line -> {});
  }

  private static Map<String, String> listen(
      Map<String, String> environment, List<String> arguments, Said said)
      throws IOException, InterruptedException {
    ProcessBuilder command = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        ListeningProgram.class.getName());
    command.command().addAll(arguments);
    command.environment().putAll(environment);
    Process program = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, String> printed = new HashMap<>();
    try (BufferedReader lines = program.inputReader()) {
      for (String line : (Iterable<String>) lines.lines()::iterator) {
        if (line.contains("=")) {
          List<String> named = List.of(line.split("=", 2));
          printed.put(named.get(0), named.get(1));
        } else {
          said.said(line);
        }
      }
    }
    assertThat(program.waitFor()).isZero();
    return printed;
  }

  /** What a test does when the program is so far. */
  interface Said {
    /** Takes {@link ListeningProgram#LISTENING} or {@link ListeningProgram#READ_NOW}. */
    void said(String line) throws IOException, InterruptedException;
  }
}
