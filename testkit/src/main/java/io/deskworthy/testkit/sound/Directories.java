package io.deskworthy.testkit.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Clears away what tests leave. */
final class Directories {

  private Directories() {}

  /** Deletes {@code directory} with all that is in it. */
  static void delete(Path directory) throws IOException {
    List<Path> contents;
    try (Stream<Path> paths = Files.walk(directory)) {
      contents = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : contents) {
      Files.deleteIfExists(path);
    }
  }
}
