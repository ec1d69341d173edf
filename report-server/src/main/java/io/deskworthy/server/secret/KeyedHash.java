package io.deskworthy.server.secret;

import io.deskworthy.report.jws.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a secret into what may be kept of it: HMAC-SHA256 under the server's own key, so that a
 * copied database gives none of them away, not even the short ones. Safe for concurrent use.
 */
public final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /** Hashes under {@code key}. */
  public KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Returns the hash of {@code secret}.
   *
   * @param kind what it is, so that one kind of secret cannot serve as another
   */
  public String of(String kind, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64Url.encode(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
    }
  }
}
