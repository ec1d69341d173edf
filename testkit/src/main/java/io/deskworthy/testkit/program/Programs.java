package io.deskworthy.testkit.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which programs this machine has. */
public final class Programs {

  /** Debian keeps servers here, off the path of those who are not root. */
  private static final Path SERVERS = Path.of("/usr/sbin");

  private Programs() {}

  /** Returns those of {@code names} that are nowhere. */
  public static List<String> missing(String... names) {
    return Stream.of(names).filter(name -> find(name).isEmpty()).toList();
  }

  /** Returns where the program {@code name} is, on the search path first. */
  public static Optional<Path> find(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Stream.of(path.split(File.pathSeparator)).map(Path::of), Stream.of(SERVERS))
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
