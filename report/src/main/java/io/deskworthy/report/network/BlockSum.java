package io.deskworthy.report.network;

import io.deskworthy.report.jws.Base64Url;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What a block is acknowledged with. It has to prove one thing only: that all bytes of the block
 * arrived. To whoever has not got them they are uniformly random, for they are AES in counter mode
 * under a key that the sender keeps.
 */
public enum BlockSum {

  /** The first 128 bits of SHA-256. */
  SHA_256("sha-256") {
    @Override
    Running begin() {
      return new HalfOfSha256();
    }
  },

  /**
   * CRC-32C and then CRC-32, big-endian: 64 bits at a fiftieth of the cost. Both are linear and
   * their polynomials have no common factor, so any 64 bits in a row that are missing leave all
   * 2^64 sums equally likely; fewer can be guessed with any sum. That somebody could make other
   * bytes with the same sum does not matter: nobody asks for the bytes.
   */
  CRC_64("crc32c-crc32") {
    @Override
    Running begin() {
      return new TwoCrcs();
    }
  };

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

  /** Begins the sum of a block. */
  abstract Running begin();

  /** The sum of one block after the other. Not safe for concurrent use. */
  interface Running {

    /** Takes bytes. */
    void add(byte[] bytes, int offset, int length);

    /** Returns the sum of what was taken, and begins anew. */
    String finish();
  }

  private static final class HalfOfSha256 implements Running {

    /** 128 bits: not to be guessed, and half the size of the whole digest. */
    private static final int BYTES = 16;

    private final MessageDigest digest;

    HalfOfSha256() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException("every Java runtime has SHA-256", missing);
      }
    }

    @Override
    public void add(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
    }

    @Override
    public String finish() {
      return Base64Url.encode(Arrays.copyOf(digest.digest(), BYTES));
    }
  }

  private static final class TwoCrcs implements Running {

    private final CRC32C castagnoli = new CRC32C();
    private final CRC32 ethernet = new CRC32();

    @Override
    public void add(byte[] bytes, int offset, int length) {
      castagnoli.update(bytes, offset, length);
      ethernet.update(bytes, offset, length);
    }

    @Override
    public String finish() {
      String sum = Base64Url.encode(ByteBuffer.allocate(Long.BYTES)
          .putInt((int) castagnoli.getValue())
          .putInt((int) ethernet.getValue())
          .array());
      castagnoli.reset();
      ethernet.reset();
      return sum;
    }
  }
}
