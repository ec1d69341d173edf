package io.deskworthy.agent.network.ndt7;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import okio.BufferedSource;

/**
 * Reads a server's WebSocket frames (RFC 6455, section 5). Binary payload is counted and dropped as
 * it comes, so that no message takes memory; a text that is too long ends the connection.
 */
final class Frames {

  /** A server's measurement with all that M-Lab's puts into it has 3 kB. */
  static final int MAX_TEXT = 64 * 1024;

  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int MAX_CONTROL = 125;
  private static final int SHORT_LENGTH = 126;
  private static final int LONG_LENGTH = 127;
  private static final int FIN = 0x80;
  private static final int RESERVED = 0x70;
  private static final int OPCODE = 0x0f;
  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7f;
  private static final int PIECE = 16 * 1024;

  private final BufferedSource source;
  private final byte[] piece = new byte[PIECE];
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private int message;

  Frames(BufferedSource source) {
    this.source = source;
  }

  /** What is done with what comes. */
  interface Taker {
    void bytes(int count);

    void text(byte[] whole);

    /** Takes the payload of a ping, to be sent back. */
    void ping(byte[] payload) throws IOException;
  }

  /**
   * Reads one frame; returns whether more may follow, that is, whether it was no close.
   *
   * @throws ProtocolException if it is no frame that a server may send
   */
  boolean next(Taker taker) throws IOException {
    int head = source.readByte() & 0xff;
    int second = source.readByte() & 0xff;
    if ((head & RESERVED) != 0 || (second & MASKED) != 0) {
      throw new ProtocolException("not a server's frame");
    }
    long length = length(second & LENGTH);
    int opcode = head & OPCODE;
    boolean last = (head & FIN) != 0;
    if (opcode >= CLOSE) {
      return control(opcode, last, length, taker);
    }
    message = opcode == CONTINUATION ? message : opcode;
    switch (message) {
      case BINARY -> count(length, taker);
      case TEXT -> text(length, last, taker);
      default -> throw new ProtocolException("a frame of an unknown kind");
    }
    return true;
  }

  private long length(int shown) throws IOException {
    long length = switch (shown) {
      case SHORT_LENGTH -> source.readShort() & 0xffffL;
      case LONG_LENGTH -> source.readLong();
      default -> shown;
    };
    if (length < 0) {
      throw new ProtocolException("a frame of negative length");
    }
    return length;
  }

  private boolean control(int opcode, boolean last, long length, Taker taker) throws IOException {
    if (!last || length > MAX_CONTROL) {
      throw new ProtocolException("a control frame that is too long");
    }
    byte[] payload = source.readByteArray(length);
    if (opcode == PING) {
      taker.ping(payload);
    }
    return opcode != CLOSE;
  }

  private void count(long length, Taker taker) throws IOException {
    for (long left = length; left > 0; ) {
      int read = source.read(piece, 0, (int) Math.min(PIECE, left));
      if (read < 0) {
        throw new EOFException("the connection ended in a frame");
      }
      taker.bytes(read);
      left -= read;
    }
  }

  private void text(long length, boolean last, Taker taker) throws IOException {
    if (text.size() + length > MAX_TEXT) {
      throw new ProtocolException("a text that is too long");
    }
    text.writeBytes(source.readByteArray(length));
    if (last) {
      taker.text(text.toByteArray());
      text.reset();
    }
  }
}
