package io.deskworthy.bench.network;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Keeps results as they come: in a file, one JSON object a line, and in a word on the screen. */
final class TrialLog {

  private final Optional<Path> file;
  private final PrintStream screen;
  private final int expected;
  private final List<Trial> trials = new ArrayList<>();

  TrialLog(Optional<Path> file, PrintStream screen, int expected) {
    this.file = file;
    this.screen = screen;
    this.expected = expected;
  }

  synchronized void add(Trial trial) throws IOException {
    trials.add(trial);
    if (file.isPresent()) {
      Files.writeString(
          file.get(), trial.text() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    screen.printf(
        Locale.ROOT,
        "%d/%d %s, %s, run %d: down %s of %s, up %s of %s, %s s %s%n",
        trials.size(),
        expected,
        trial.line(),
        trial.contender(),
        trial.run(),
        short1(trial, Figures.DOWN),
        short1(trial, Figures.TRUE_DOWN),
        short1(trial, Figures.UP),
        short1(trial, Figures.TRUE_UP),
        short1(trial, Figures.SECONDS),
        trial.word(Figures.FAULT).or(() -> trial.word(Figures.DOWN_VERDICT)).orElse(""));
  }

  synchronized List<Trial> all() {
    return List.copyOf(trials);
  }

  private static String short1(Trial trial, String figure) {
    return trial
        .number(figure)
        .map(value -> String.format(Locale.ROOT, "%.1f", value))
        .orElse("–");
  }
}
