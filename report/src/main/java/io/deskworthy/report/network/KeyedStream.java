package io.deskworthy.report.network;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes that nobody without the key can guess, compress or have in a cache: AES-128 in counter mode
 * (NIST SP 800-38A, section 6.5) over zeros. Not safe for concurrent use.
 */
public final class KeyedStream {

  /** Bytes of a key. */
  public static final int KEY_BYTES = 16;

  private final Cipher cipher;

  /**
   * Starts the stream of {@code key}.
   *
   * @param key 16 bytes, used for one stream only
   */
  public KeyedStream(byte[] key) {
    try {
      cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(new byte[KEY_BYTES]));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has AES", missing);
    }
  }

  /** Returns the next {@code length} bytes. */
  public byte[] next(int length) {
    return cipher.update(new byte[length]);
  }
}
