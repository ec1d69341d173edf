package io.deskworthy.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code @sd-jwt/sd-jwt-vc} of the OpenWallet Foundation, in Node: nobody here wrote it. Installed
 * into a folder of the build, in the versions of our lock file.
 */
final class WalletLibrary {

  private static final Duration INSTALLING = Duration.ofMinutes(2);
  private static final Duration CHECKING = Duration.ofMinutes(1);
  private static final Path HOME = Path.of("target", "wallet-library");

  private WalletLibrary() {}

  /** Installs it; returns why that cannot be done here, or nothing if it is there. */
  static Optional<String> install() throws Exception {
    Files.createDirectories(HOME);
    for (String file : List.of("package.json", "package-lock.json", "verify.mjs")) {
      try (InputStream in = WalletLibrary.class.getResourceAsStream("wallet/" + file)) {
        Files.write(HOME.resolve(file), Objects.requireNonNull(in, file).readAllBytes());
      }
    }
    try (Program npm = Program.start(
        List.of(
            "npm",
            "ci",
            "--prefix",
            HOME.toString(),
            "--no-audit",
            "--no-fund",
            "--ignore-scripts"),
        Map.of())) {
      int code = npm.await(INSTALLING);
      return code == 0 ? nodeIsMissing() : Optional.of("npm cannot fetch it: " + npm.err());
    } catch (IOException missing) {
      return Optional.of("npm is not installed");
    }
  }

  private static Optional<String> nodeIsMissing() throws Exception {
    try (Program node = Program.start(List.of("node", "--version"), Map.of())) {
      return node.await(CHECKING) == 0 ? Optional.empty() : Optional.of("node does not run");
    } catch (IOException missing) {
      return Optional.of("node is not installed");
    }
  }

  /** Returns what it says of the certificate {@code text}, now or at {@code pretended}. */
  static Verdict verify(String text, Optional<Instant> pretended, Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("certificate.sdjwt"), text);
    List<String> command =
        new ArrayList<>(List.of("node", HOME.resolve("verify.mjs").toString(), file.toString()));
    pretended.ifPresent(at -> command.add(Long.toString(at.getEpochSecond())));
    try (Program node = Program.start(command, Map.of())) {
      return new Verdict(node.await(CHECKING) == 0, node.everything());
    }
  }

  /** Whether it accepts, and what it said: claims, or why not. */
  record Verdict(boolean accepts, String said) {}
}
