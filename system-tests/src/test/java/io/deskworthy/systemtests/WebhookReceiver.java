package io.deskworthy.systemtests;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The receiver of {@code examples/webhook-receiver}: it believes what the library of Standard
 * Webhooks believes, which nobody here wrote.
 */
final class WebhookReceiver implements AutoCloseable {

  private static final Duration INSTALLING = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Path SOURCE = Path.of("..", "examples", "webhook-receiver");
  private static final Path HOME = Path.of("target", "webhook-receiver");
  private static final String RECEIVING = "receiving: ";

  private final Program program;
  private final String url;

  private WebhookReceiver(Program program, String url) {
    this.program = program;
    this.url = url;
  }

  /** Installs it; returns why that cannot be done here, or nothing if it is there. */
  static Optional<String> install() throws Exception {
    Files.createDirectories(HOME);
    for (String file : List.of("package.json", "package-lock.json", "receive.mjs")) {
      Files.write(HOME.resolve(file), Files.readAllBytes(SOURCE.resolve(file)));
    }
    List<String> command = List.of(
        "npm", "ci", "--prefix", HOME.toString(), "--no-audit", "--no-fund", "--ignore-scripts");
    try (Program npm = Program.start(command, Map.of())) {
      int code = npm.await(INSTALLING);
      return code == 0 ? Optional.empty() : Optional.of("npm cannot fetch it: " + npm.err());
    } catch (IOException missing) {
      return Optional.of("npm is not installed");
    }
  }

  /** Starts one that knows {@code secret}, at {@code port} or, with 0, at a free one. */
  static WebhookReceiver start(String secret, int port) throws Exception {
    Program program = Program.start(
        List.of("node", HOME.resolve("receive.mjs").toString(), Integer.toString(port)),
        Map.of("WEBHOOK_SECRET", secret));
    String line = program
        .awaitOut(text -> text.startsWith(RECEIVING), PATIENCE)
        .orElseThrow(() -> new AssertionError(program.everything()));
    return new WebhookReceiver(program, line.substring(RECEIVING.length()));
  }

  String url() {
    return url;
  }

  int port() {
    return URI.create(url).getPort();
  }

  /** Returns the first line that begins so, when it has come. */
  String await(String beginning) throws InterruptedException {
    return program
        .awaitOut(line -> line.startsWith(beginning), PATIENCE)
        .orElseThrow(() -> new AssertionError(beginning + "\n" + program.everything()));
  }

  String said() {
    return program.out();
  }

  @Override
  public void close() {
    program.close();
  }
}
