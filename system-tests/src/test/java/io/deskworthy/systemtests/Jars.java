package io.deskworthy.systemtests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The two products, as the build has just packaged them. */
final class Jars {

  /**
   * The compiler for long runs does not pay in the seconds that a program lives here: a server
   * starts with half the work without it.
   */
  private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

  private Jars() {}

  static List<String> agent(String... arguments) {
    return command("deskworthy.agentJar", arguments);
  }

  static List<String> server(String... arguments) {
    return command("deskworthy.serverJar", arguments);
  }

  private static List<String> command(String property, String... arguments) {
    return run(jar(property), List.of(arguments));
  }

  /** Returns the agent's jar. */
  static Path agent() {
    return jar("deskworthy.agentJar");
  }

  /** Returns the server's jar. */
  static Path server() {
    return jar("deskworthy.serverJar");
  }

  private static Path jar(String property) {
    String jar = System.getProperty(property);
    if (jar == null) {
      throw new IllegalStateException("run by failsafe, which sets " + property);
    }
    return Path.of(jar);
  }

  /** Returns the command that runs {@code jar}. */
  static List<String> run(Path jar, List<String> arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        new ArrayList<>(List.of(java.toString(), SHORT_LIFE, "-jar", jar.toString()));
    command.addAll(arguments);
    return command;
  }
}
