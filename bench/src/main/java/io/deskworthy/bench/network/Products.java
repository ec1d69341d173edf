package io.deskworthy.bench.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The two programs as people get them.
 *
 * @param agent the agent's jar
 * @param server the report server's jar
 */
record Products(Path agent, Path server) {

  List<String> agentCommand(List<String> arguments) {
    return command(agent, arguments);
  }

  List<String> serverCommand(List<String> arguments) {
    return command(server, arguments);
  }

  private static List<String> command(Path jar, List<String> arguments) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
    command.addAll(arguments);
    return command;
  }
}
