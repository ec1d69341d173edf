package io.deskworthy.testkit.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** PostgreSQL's own programs: on the path, or where Debian keeps them. */
record PostgresPrograms(Path folder) {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  /** Making a cluster takes seconds, on a busy machine a minute. */
  private static final int LIMIT_SECONDS = 180;

  static Optional<PostgresPrograms> find() {
    return Stream.concat(onPath(), ofDebian())
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
        .findFirst()
        .map(PostgresPrograms::new);
  }

  private static Stream<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> real(Path.of(folder, "initdb")))
        .flatMap(program -> Stream.ofNullable(program.getParent()));
  }

  /** A link on the path leads to the folder where all of them are. */
  private static Path real(Path program) {
    try {
      return program.toRealPath();
    } catch (IOException notThere) {
      return program;
    }
  }

  /** The newest version goes first. */
  private static Stream<Path> ofDebian() {
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .map(version -> version.resolve("bin"))
          .sorted(Comparator.comparing(Path::toString).reversed())
          .toList()
          .stream();
    } catch (IOException notThere) {
      return Stream.empty();
    }
  }

  String path(String name) {
    return folder.resolve(name).toString();
  }

  /**
   * Runs {@code command} to its end.
   *
   * @throws IOException if it fails or does not end, with what it said
   */
  static String run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    // Not a pipe: a server that the command starts would keep it open.
    Path said = Files.createTempFile("postgres", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command)
          .directory(new File("/"))
          .redirectErrorStream(true)
          .redirectOutput(said.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("did not end: " + String.join(" ", command));
      }
      String text = Files.readString(said, StandardCharsets.UTF_8);
      if (process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed: " + text.trim());
      }
      return text;
    } finally {
      Files.deleteIfExists(said);
    }
  }
}
