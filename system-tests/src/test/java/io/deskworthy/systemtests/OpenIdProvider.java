package io.deskworthy.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A certified OpenID provider that nobody here wrote, in another language: {@code oidc-provider} by
 * Filip Skokan, from the npm registry. Run as a process, without a browser's help.
 */
final class OpenIdProvider implements AutoCloseable {

  static final String CLIENT = "deskworthy";
  static final String SECRET = "a secret of 32 characters, or so";

  private static final String ISSUER = "issuer: ";
  private static final Duration INSTALLING = Duration.ofMinutes(2);
  private static final Duration STARTING = Duration.ofSeconds(30);

  private final Program program;
  private final String issuer;

  private OpenIdProvider(Program program, String issuer) {
    this.program = program;
    this.issuer = issuer;
  }

  /** Installs what it needs in {@code folder}; returns why that cannot be done, if it cannot. */
  static Optional<String> install(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (String name : List.of("package.json", "package-lock.json", "provider.mjs")) {
      try (InputStream file = OpenIdProvider.class.getResourceAsStream("signin/" + name)) {
        Files.copy(Objects.requireNonNull(file, name), folder.resolve(name));
      }
    }
    List<String> command = List.of(
        "npm", "ci", "--prefix", folder.toString(), "--ignore-scripts", "--no-audit", "--no-fund");
    try (Program npm = Program.start(command, Map.of())) {
      int code = npm.await(INSTALLING);
      return code == 0
          ? Optional.empty()
          : Optional.of("npm ci ended with " + code + ": " + npm.err());
    } catch (IOException notInstalled) {
      return Optional.of("npm is not installed");
    }
  }

  /** Starts it for a client that takes people back at {@code returnAddress}. */
  static OpenIdProvider start(Path folder, String returnAddress)
      throws IOException, InterruptedException {
    Program program = Program.start(
        List.of("node", folder.resolve("provider.mjs").toString(), returnAddress), Map.of());
    String line = program
        .awaitOut(text -> text.startsWith(ISSUER), STARTING)
        .orElseThrow(() -> new AssertionError("did not start:\n" + program.everything()));
    return new OpenIdProvider(program, line.substring(ISSUER.length()));
  }

  /** Returns its address. */
  String issuer() {
    return issuer;
  }

  @Override
  public void close() {
    program.close();
  }
}
