package io.deskworthy.report.jws;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64url without padding (RFC 4648, section 5), canonical only: each sequence of bytes has one
 * spelling. The JDK's decoder takes {@code QR}, {@code QQ} and {@code QQ==} alike, so that one
 * signed report would have many texts and as many digests.
 */
public final class Base64Url {

  private Base64Url() {}

  /** Returns the one spelling of {@code bytes}. */
  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Returns the bytes that {@code text} spells, or nothing if that is not their one spelling. */
  public static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
