package io.deskworthy.report.jws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4) of bytes that are in memory. */
public final class Sha256 {

  private Sha256() {}

  /** Returns the digest: 32 bytes. */
  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }

  /** Returns base64url of the digest of {@code text} in UTF-8: 43 characters. */
  public static String base64Url(String text) {
    return Base64Url.encode(of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
