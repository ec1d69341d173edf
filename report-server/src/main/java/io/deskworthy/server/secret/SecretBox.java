package io.deskworthy.server.secret;

import io.deskworthy.report.jws.Base64Url;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must be read again, but only by this server: AES-256-GCM under its own key, so that a
 * copied database or a cookie gives nothing away and takes no change. Safe for concurrent use.
 */
public final class SecretBox {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final TokenSource tokens;

  /** Seals under {@code key} of 32 bytes, with a nonce of {@code tokens} each time. */
  public SecretBox(byte[] key, TokenSource tokens) {
    this.key = new SecretKeySpec(key, "AES");
    this.tokens = tokens;
  }

  /**
   * Returns {@code text} sealed, as base64url.
   *
   * @param kind what it is, so that one kind of sealed text cannot serve as another
   */
  public String seal(String kind, String text) {
    byte[] nonce = tokens.bytes(NONCE_BYTES);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, kind, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64Url.encode(ByteBuffer.allocate(nonce.length + sealed.length)
          .put(nonce)
          .put(sealed)
          .array());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has " + CIPHER, missing);
    }
  }

  /** Returns the text, if {@code sealed} was made by {@link #seal} for that kind. */
  public Optional<String> open(String kind, String sealed) {
    return Base64Url.decode(sealed)
        .filter(bytes -> bytes.length > NONCE_BYTES)
        .flatMap(bytes -> open(kind, ByteBuffer.wrap(bytes)));
  }

  /** Returns {@code text} sealed, to be opened before {@code end} only. */
  public String sealUntil(Instant end, String kind, String text) {
    return seal(kind, end.toEpochMilli() + " " + text);
  }

  /** Returns the text, if it was made by {@link #sealUntil} for a time after {@code now}. */
  public Optional<String> openBefore(Instant now, String kind, String sealed) {
    return open(kind, sealed)
        .filter(text -> now.toEpochMilli() < Long.parseLong(text.substring(0, text.indexOf(' '))))
        .map(text -> text.substring(text.indexOf(' ') + 1));
  }

  private Optional<String> open(String kind, ByteBuffer bytes) {
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    try {
      byte[] text = cipher(Cipher.DECRYPT_MODE, kind, nonce).doFinal(sealed);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException forged) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, String kind, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(kind.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
