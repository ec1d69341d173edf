package io.deskworthy.report.network;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One probe as a datagram, {@code docs/protocol.md} 3.4; the same form both ways, so that an answer
 * is never longer than what asked for it. Big-endian: token (16 bytes), sequence, the agent's time
 * of sending, the node's time of receipt (8 bytes each; the last 0 on the way there).
 *
 * @param token what the node gave for this conversation
 * @param sequence counts from 0
 * @param sentNanos by the agent's clock
 * @param nodeNanos by the node's clock; 0 on the way to it
 */
public record ProbeDatagram(Token token, long sequence, long sentNanos, long nodeNanos) {

  /** Length in bytes; any other is none of ours. */
  public static final int BYTES = Token.BYTES + 3 * Long.BYTES;

  /** 128 bits that nobody can guess. */
  public record Token(long high, long low) {

    /** Length in bytes. */
    public static final int BYTES = 2 * Long.BYTES;

    /** Returns the token in {@code bytes}, or nothing if they are not 16. */
    public static Optional<Token> of(byte[] bytes) {
      return bytes.length == BYTES ? Optional.of(read(ByteBuffer.wrap(bytes))) : Optional.empty();
    }

    /** Returns it as 16 bytes. */
    public byte[] bytes() {
      return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    private static Token read(ByteBuffer from) {
      return new Token(from.getLong(), from.getLong());
    }

    /** A secret is not printed. */
    @Override
    public String toString() {
      return "Token";
    }
  }

  /** Reads what is left in {@code from}, or nothing if that has another length. */
  public static Optional<ProbeDatagram> read(ByteBuffer from) {
    return from.remaining() == BYTES
        ? Optional.of(
            new ProbeDatagram(Token.read(from), from.getLong(), from.getLong(), from.getLong()))
        : Optional.empty();
  }

  /** Writes it into {@code to}, ready to be sent. */
  public void write(ByteBuffer to) {
    to.clear()
        .putLong(token.high())
        .putLong(token.low())
        .putLong(sequence)
        .putLong(sentNanos)
        .putLong(nodeNanos)
        .flip();
  }

  /** Returns the answer to it. */
  public ProbeDatagram answeredAt(long nanos) {
    return new ProbeDatagram(token, sequence, sentNanos, nanos);
  }
}
