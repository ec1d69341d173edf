package io.deskworthy.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Programs for Node that use packages nobody here wrote: a script, and a lock file with the
 * versions that npm fetches.
 */
final class NodePackages {

  private static final Duration INSTALLING = Duration.ofMinutes(2);
  private static final Duration ANSWERING = Duration.ofSeconds(30);

  private final String resources;
  private final String script;
  private final Path home;

  /**
   * Names a program.
   *
   * @param resources the folder of its files beside this class
   * @param script the file that runs
   */
  NodePackages(String resources, String script) {
    this.resources = resources;
    this.script = script;
    this.home = Path.of("target", "node", resources);
  }

  /** Installs it; returns why that cannot be done here, or nothing if it is there. */
  Optional<String> install() throws IOException, InterruptedException {
    Files.createDirectories(home);
    copy("package.json");
    copy("package-lock.json");
    List<String> npm = List.of(
        "npm", "ci", "--prefix", home.toString(), "--no-audit", "--no-fund", "--ignore-scripts");
    Optional<String> problem = problem(npm, INSTALLING);
    return problem.isPresent() ? problem : problem(List.of("node", "--version"), ANSWERING);
  }

  /** Returns another program of that folder, which uses the same packages. */
  NodePackages beside(String other) {
    return new NodePackages(resources, other);
  }

  /** Starts it. */
  Program start(String... arguments) throws IOException {
    copy(script);
    List<String> command = new ArrayList<>(List.of("node", home.resolve(script).toString()));
    command.addAll(List.of(arguments));
    return Program.start(command, Map.of());
  }

  private void copy(String file) throws IOException {
    try (InputStream in = NodePackages.class.getResourceAsStream(resources + "/" + file)) {
      Files.write(home.resolve(file), Objects.requireNonNull(in, file).readAllBytes());
    }
  }

  private static Optional<String> problem(List<String> command, Duration limit)
      throws InterruptedException {
    String name = command.get(0);
    try (Program program = Program.start(command, Map.of())) {
      int code = program.await(limit);
      return code == 0
          ? Optional.empty()
          : Optional.of(name + " ended with " + code + ": " + program.err());
    } catch (IOException missing) {
      return Optional.of(name + " is not installed");
    }
  }
}
