package io.deskworthy.server.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Standard Webhooks 1.0.0 says: {@code v1,} and base64 of HMAC-SHA256 over the id, the
 * Unix time in seconds and the body, with dots between. Pure.
 */
final class Signature {

  /** Begins each secret, so that those who search code for secrets find it. */
  static final String PREFIX = "whsec_";

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** Writes {@code bytes} as a secret is written. */
  static String secret(byte[] bytes) {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns the header: one signature for each of {@code secrets}, with spaces between. */
  static String header(List<String> secrets, String id, Instant at, String body) {
    byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
    return secrets.stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, signed)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] hmac(String secret, byte[] signed) {
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
    }
  }
}
