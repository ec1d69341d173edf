package io.deskworthy.report.network;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * What shows that a block arrived without a pass over all of it: the block's last bytes, and
 * samples from places in it that only these last bytes tell. Until the end of the block is there,
 * nobody but the sender knows which bytes before it will be asked for; so none can be done without.
 * Whoever lacks a share {@code p} of the bytes gets past {@code n} blocks with a chance of
 * {@code (1 - p)^(16 n)}: one part in a hundred past a hundred blocks once in ten million times.
 */
final class Receipt {

  /** 128 bits: not to be guessed. */
  static final int QUESTION_BYTES = 16;

  /**
   * As many as SHA-512 of the question has words of four bytes. Each costs the sender one look into
   * memory, all together a hundredth of what the block costs.
   */
  static final int PLACES = 16;

  /** Eight bytes: a missing one is guessed once in 2^64 times. */
  static final int SAMPLE_BYTES = Long.BYTES;

  private Receipt() {}

  /** Returns the question and then the samples, in the order of the draw. */
  static byte[] over(ByteBuffer block) {
    int places = block.limit() - QUESTION_BYTES;
    byte[] question = new byte[QUESTION_BYTES];
    block.get(places, question);
    ByteBuffer drawn = ByteBuffer.wrap(sha512(question));
    ByteBuffer samples =
        ByteBuffer.allocate(QUESTION_BYTES + PLACES * SAMPLE_BYTES).put(question);
    for (int place = 0; place < PLACES; place++) {
      int at = Integer.remainderUnsigned(drawn.getInt(), places - SAMPLE_BYTES + 1);
      samples.putLong(block.getLong(at));
    }
    return samples.array();
  }

  private static byte[] sha512(byte[] question) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(question);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has SHA-512", missing);
    }
  }
}
