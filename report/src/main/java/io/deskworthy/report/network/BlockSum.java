package io.deskworthy.report.network;

import io.deskworthy.report.jws.Base64Url;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a block is acknowledged with. It has to prove one thing only: that the block arrived. To
 * whoever has not got its bytes they are uniformly random, for they are AES in counter mode under a
 * key that the sender keeps.
 */
public enum BlockSum {

  /** The first 128 bits of SHA-256. */
  SHA_256("sha-256") {
    @Override
    byte[] over(ByteBuffer block) {
      MessageDigest sha = sha256();
      sha.update(block);
      return Arrays.copyOf(sha.digest(), BYTES);
    }
  },

  /** A {@link Receipt}: costs the sender no pass over its bytes. */
  RECEIPT("receipt") {
    @Override
    byte[] over(ByteBuffer block) {
      return Arrays.copyOf(sha256().digest(Receipt.over(block)), BYTES);
    }
  };

  /** 128 bits: not to be guessed, and half the size of the whole digest. */
  private static final int BYTES = 16;

  private final String word;

  BlockSum(String word) {
    this.word = word;
  }

  /** Returns its name in the protocol. */
  public String word() {
    return word;
  }

  /** Returns the sum of that name, if there is one. */
  public static Optional<BlockSum> ofWord(String word) {
    return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /**
   * Returns the sum of a whole block as the protocol writes it.
   *
   * @param block the bytes from its position to its limit, 1 KiB at least; neither is changed
   */
  public String of(ByteBuffer block) {
    return Base64Url.encode(over(block.slice()));
  }

  abstract byte[] over(ByteBuffer block);

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
