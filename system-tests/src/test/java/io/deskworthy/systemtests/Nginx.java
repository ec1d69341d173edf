package io.deskworthy.systemtests;

import io.deskworthy.testkit.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What nginx needs around the part that says how requests go on, to run in a folder of its own. */
final class Nginx {

  private Nginx() {}

  /** Returns the command that runs nginx in {@code folder} with {@code http} in its http block. */
  static List<String> command(Path folder, String http) throws IOException {
    String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        .map(each -> each + "_temp_path " + folder.resolve(each) + ";")
        .collect(Collectors.joining(" "));
    Path file = Files.writeString(folder.resolve("whole.conf"), """
        daemon off;
        %s
        pid %s;
        error_log stderr warn;
        events {}
        http {
          access_log off;
          %s
          %s
        }
        """.formatted(
            System.getProperty("user.name", "").equals("root") ? "user root;" : "",
            folder.resolve("nginx.pid"),
            temporary,
            http));
    return List.of(
        Programs.find("nginx").orElseThrow().toString(),
        "-p",
        folder.toString(),
        "-e",
        "stderr",
        "-c",
        file.toString());
  }
}
