package io.deskworthy.systemtests;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A certified OpenID provider that nobody here wrote, in another language: {@code oidc-provider} by
 * Filip Skokan, from the npm registry. Run as a process, without a browser's help.
 */
final class OpenIdProvider implements AutoCloseable {

  static final String CLIENT = "deskworthy";
  static final String SECRET = "a secret of 32 characters, or so";

  private static final String ISSUER = "issuer: ";
  private static final NodePackages PROGRAM = new NodePackages("signin", "provider.mjs");
  private static final Duration STARTING = Duration.ofSeconds(30);

  private final Program program;
  private final String issuer;

  private OpenIdProvider(Program program, String issuer) {
    this.program = program;
    this.issuer = issuer;
  }

  /** Installs what it needs; returns why that cannot be done, if it cannot. */
  static Optional<String> install() throws IOException, InterruptedException {
    return PROGRAM.install();
  }

  /** Starts it for a client that takes people back at {@code returnAddress}. */
  static OpenIdProvider start(String returnAddress) throws IOException, InterruptedException {
    Program program = PROGRAM.start(returnAddress);
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
