package io.deskworthy.report.network;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes that nobody without the key can guess, compress or have in a cache: AES-128 in counter mode
 * (NIST SP 800-38A, section 6.5) over zeros. Not safe for concurrent use.
 */
public final class KeyedStream {

  /** Bytes of a key. */
  public static final int KEY_BYTES = 16;

  /** Fits the processor's nearest caches, and is long beside what a call costs. */
  private static final int PIECE_BYTES = 16 * 1024;

  private static final byte[] ZEROS = new byte[PIECE_BYTES];

  /**
   * HotSpot uses the processor's own instructions for counter mode only where its last compiler has
   * seen the caller, which it does after 15,000 calls at the latest (Tier4CompileThreshold).
   */
  private static final int CALLS_UNTIL_FAST = 20_000;

  private final Cipher cipher;
  private final byte[] piece = new byte[PIECE_BYTES];

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

  /**
   * Has the Java runtime compile the cipher, in some 0.1 s. It counts calls, not bytes: a program
   * that begins with long pieces makes 0.15 GB/s for its first seconds, and then 12.
   */
  public static void warmUp() {
    KeyedStream stream = new KeyedStream(new byte[KEY_BYTES]);
    byte[] block = new byte[KEY_BYTES];
    for (int call = 0; call < CALLS_UNTIL_FAST; call++) {
      stream.fill(block, block.length);
    }
  }

  /** Returns the next {@code length} bytes. */
  public byte[] next(int length) {
    byte[] bytes = new byte[length];
    fill(bytes, length);
    return bytes;
  }

  /** Puts the next bytes into {@code buffer} until it has no room left. */
  public void fill(ByteBuffer buffer) {
    while (buffer.hasRemaining()) {
      int length = Math.min(PIECE_BYTES, buffer.remaining());
      fill(piece, length);
      buffer.put(piece, 0, length);
    }
  }

  /** Puts the next {@code length} bytes at the beginning of {@code buffer}. */
  public void fill(byte[] buffer, int length) {
    try {
      for (int at = 0; at < length; at += PIECE_BYTES) {
        int unused = cipher.update(ZEROS, 0, Math.min(PIECE_BYTES, length - at), buffer, at);
      }
    } catch (ShortBufferException tooShort) {
      throw new IllegalArgumentException("the buffer has no " + length + " bytes", tooShort);
    }
  }
}
