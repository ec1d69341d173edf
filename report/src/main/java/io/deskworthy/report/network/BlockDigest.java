package io.deskworthy.report.network;

import io.deskworthy.report.jws.Base64Url;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Turns what arrives into acknowledgements: the digest of each whole block, which nobody can know
 * before the block is there. Not safe for concurrent use.
 */
public final class BlockDigest {

  /** 128 bits: not to be guessed, and half the size of the whole digest. */
  private static final int DIGEST_BYTES = 16;

  /** Characters of a digest. */
  public static final int TEXT_LENGTH = 22;

  private final MessageDigest digest;
  private final int blockBytes;
  private int filled;

  /** Divides the stream into blocks of {@code blockBytes}. */
  public BlockDigest(int blockBytes) {
    if (blockBytes <= 0) {
      throw new IllegalArgumentException("a block has bytes, found " + blockBytes);
    }
    this.blockBytes = blockBytes;
    this.digest = sha256();
  }

  /** Returns how many bytes the present block still takes. */
  public int missing() {
    return blockBytes - filled;
  }

  /**
   * Takes the next bytes of the stream, at most {@link #missing()}, and returns the digest of the
   * block if they complete it.
   */
  public Optional<String> add(byte[] bytes, int offset, int length) {
    if (length > missing()) {
      throw new IllegalArgumentException("the block takes only " + missing() + " bytes more");
    }
    digest.update(bytes, offset, length);
    filled += length;
    if (filled < blockBytes) {
      return Optional.empty();
    }
    filled = 0;
    return Optional.of(Base64Url.encode(Arrays.copyOf(digest.digest(), DIGEST_BYTES)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
