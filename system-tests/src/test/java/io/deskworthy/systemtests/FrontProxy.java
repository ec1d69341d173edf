package io.deskworthy.systemtests;

import io.deskworthy.testkit.path.TestAuthority;
import io.deskworthy.testkit.program.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A reverse proxy of the system's, run with what docs/deploy has for it, ports and names changed.
 */
enum FrontProxy {
  NGINX("nginx") {
    @Override
    List<String> command(Path folder, String ours) throws IOException {
      return Nginx.command(folder, ours);
    }

    @Override
    String ours(Path deploy, TestAuthority authority, int port, int behind) throws Exception {
      String text = Files.readString(deploy.resolve("nginx.conf"), StandardCharsets.UTF_8);
      // The server that leads from port 80 to 443 is the last one.
      return text.substring(0, text.lastIndexOf("server {"))
          .replace("127.0.0.1:8080", "127.0.0.1:" + behind)
          .replace("listen 443", "listen 127.0.0.1:" + port)
          .replace("server_name desk.example", "server_name localhost")
          .replace(
              "/etc/letsencrypt/live/desk.example/fullchain.pem",
              authority.certificate().toString())
          .replace(
              "/etc/letsencrypt/live/desk.example/privkey.pem", authority.key().toString());
    }
  },

  CADDY("caddy") {
    @Override
    List<String> command(Path folder, String ours) throws IOException {
      // Java names no host without a dot when it connects, so that Caddy must guess this one.
      Path config = Files.writeString(
          folder.resolve("Caddyfile"),
          "{\n  admin off\n  auto_https disable_redirects\n  default_sni localhost\n}\n" + ours);
      return List.of(
          Programs.find("caddy").orElseThrow().toString(),
          "run",
          "--adapter",
          "caddyfile",
          "--config",
          config.toString());
    }

    @Override
    String ours(Path deploy, TestAuthority authority, int port, int behind) throws Exception {
      return Files.readString(deploy.resolve("Caddyfile"), StandardCharsets.UTF_8)
          .replace("127.0.0.1:8080", "127.0.0.1:" + behind)
          .replace(
              "desk.example {",
              "https://localhost:" + port + " {\n  bind 127.0.0.1\n  tls " + authority.certificate()
                  + " " + authority.key());
    }
  };

  private static final Path DEPLOY = Path.of("../docs/deploy");

  private final String program;

  FrontProxy(String program) {
    this.program = program;
  }

  abstract List<String> command(Path folder, String ours) throws IOException;

  abstract String ours(Path deploy, TestAuthority authority, int port, int behind) throws Exception;

  boolean isInstalled() {
    return Programs.find(program).isPresent();
  }

  /**
   * Starts it on {@code port} before a server on port {@code behind}, and waits until it answers.
   */
  Program start(Path folder, TestAuthority authority, int port, int behind) throws Exception {
    Files.createDirectories(folder);
    Program running = Program.start(
        command(folder, ours(DEPLOY, authority, port, behind)),
        Map.of(
            "HOME", folder.toString(),
            "XDG_DATA_HOME", folder.toString(),
            "XDG_CONFIG_HOME", folder.toString()));
    running.awaitPort(port);
    return running;
  }
}
