package io.deskworthy.testkit.sound;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which programs this machine has. */
final class Programs {

  private Programs() {}

  /** Returns those of {@code names} that are on no directory of the search path. */
  static List<String> missing(String... names) {
    return Stream.of(names).filter(name -> !present(name)).toList();
  }

  private static boolean present(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
  }
}
