package io.deskworthy.systemtests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code @sd-jwt/sd-jwt-vc} of the OpenWallet Foundation, in Node: nobody here wrote it. Installed
 * into a folder of the build, in the versions of our lock file.
 */
final class WalletLibrary {

  private static final Duration CHECKING = Duration.ofMinutes(1);
  private static final NodePackages PROGRAM = new NodePackages("wallet", "verify.mjs");

  private WalletLibrary() {}

  /** Installs it; returns why that cannot be done here, or nothing if it is there. */
  static Optional<String> install() throws Exception {
    return PROGRAM.install();
  }

  /** Returns what it says of the certificate {@code text}, now or at {@code pretended}. */
  static Verdict verify(String text, Optional<Instant> pretended, Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("certificate.sdjwt"), text);
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    pretended.ifPresent(at -> arguments.add(Long.toString(at.getEpochSecond())));
    try (Program node = PROGRAM.start(arguments.toArray(String[]::new))) {
      return new Verdict(node.await(CHECKING) == 0, node.everything());
    }
  }

  /** Whether it accepts, and what it said: claims, or why not. */
  record Verdict(boolean accepts, String said) {}
}
