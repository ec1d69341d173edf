package io.deskworthy.report.specimen;

import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The drawer of reports, envelopes and policies, good and bad, each named for its fault. */
public final class Specimens {

  /** Where they lie. */
  public static final Path FOLDER = Path.of("src", "test", "resources", "specimens");

  private Specimens() {}

  /** Returns the published test key that signed them. It proves nothing about anybody. */
  public static SigningKey signingKey() {
    try {
      return SigningKey.fromPrivateJwk(text("signing-key.jwk"));
    } catch (MalformedKeyException broken) {
      throw new IllegalStateException("signing-key.jwk", broken);
    }
  }

  /** Returns the public half, as it lies beside them. */
  public static VerificationKey key() {
    try {
      return VerificationKey.fromJwk(text("key.jwk"));
    } catch (MalformedKeyException broken) {
      throw new IllegalStateException("key.jwk", broken);
    }
  }

  /** Returns what the specimen called {@code name} holds, as text. */
  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** Returns what the specimen called {@code name} holds. */
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
