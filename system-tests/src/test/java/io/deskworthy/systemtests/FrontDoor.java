package io.deskworthy.systemtests;

import io.deskworthy.testkit.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A program that hands requests on to several servers: HAProxy or nginx, as Debian has them. */
final class FrontDoor implements AutoCloseable {

  private final Program program;
  private final int port;

  private FrontDoor(Program program, int port) {
    this.program = program;
    this.port = port;
  }

  /** Starts HAProxy as docs/deploy/haproxy.cfg has it, but for addresses and the certificate. */
  static FrontDoor haproxy(Path folder, int port, List<Integer> servers)
      throws IOException, InterruptedException {
    List<String> names = List.of("one", "two", "three");
    String text = Files.readString(Path.of("..", "docs", "deploy", "haproxy.cfg"))
        .replaceAll("bind :443 ssl crt \\S+", "bind 127.0.0.1:" + port);
    for (int each = 0; each < names.size(); each++) {
      text = text.replaceAll(
          "server " + names.get(each) + " +\\S+",
          "server " + names.get(each) + " 127.0.0.1:" + servers.get(each));
    }
    Path file = Files.writeString(folder.resolve("haproxy.cfg"), text);
    String haproxy = Programs.find("haproxy").orElseThrow().toString();
    return start(List.of(haproxy, "-db", "-f", file.toString()), port);
  }

  /**
   * Starts nginx with three servers behind it, none of which it ever leaves out: with
   * {@code max_fails=1}, a single 503 of the only server left makes it refuse everything for a
   * while.
   */
  static FrontDoor nginx(Path folder, int port, List<Integer> servers)
      throws IOException, InterruptedException {
    String upstream = servers.stream()
        .map(each -> "server 127.0.0.1:" + each + " max_fails=0;")
        .collect(Collectors.joining(" "));
    String text = """
          upstream desk { %s }
          server {
            listen 127.0.0.1:%d;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $remote_addr;
            client_max_body_size 320k;
            proxy_connect_timeout 2s;
            location / {
              proxy_pass http://desk;
              proxy_next_upstream error timeout http_503;
            }
            location ~ ^/api/v1/(reports|sessions)$ {
              proxy_pass http://desk;
              proxy_next_upstream error timeout http_503 non_idempotent;
            }
          }
        """.formatted(upstream, port);
    return start(Nginx.command(folder, text), port);
  }

  private static FrontDoor start(List<String> command, int port)
      throws IOException, InterruptedException {
    Program program = Program.start(command, Map.of());
    program.awaitPort(port);
    return new FrontDoor(program, port);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Returns what it said of the servers behind it. */
  String log() {
    return program.err();
  }

  @Override
  public void close() {
    program.close();
  }
}
