package io.deskworthy.agent.network.ndt7;

import java.io.IOException;
import java.util.Random;
import okio.BufferedSink;

/** Writes a client's WebSocket frames, masked (RFC 6455, section 5.3). Safe for concurrent use. */
final class FrameWriter {

  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int SHORT_LENGTH = 126;
  private static final int LONG_LENGTH = 127;
  private static final int MOST_SHORT = 0xffff;
  private static final int MASK_BYTES = 4;

  private final BufferedSink sink;
  private final Random random;

  FrameWriter(BufferedSink sink, Random random) {
    this.sink = sink;
    this.random = random;
  }

  /** Sends one frame that is a whole message, and returns when the system has taken it. */
  synchronized void send(int opcode, byte[] payload) throws IOException {
    sink.writeByte(FIN | opcode);
    if (payload.length < SHORT_LENGTH) {
      sink.writeByte(MASKED | payload.length);
    } else if (payload.length <= MOST_SHORT) {
      sink.writeByte(MASKED | SHORT_LENGTH).writeShort(payload.length);
    } else {
      sink.writeByte(MASKED | LONG_LENGTH).writeLong(payload.length);
    }
    byte[] mask = new byte[MASK_BYTES];
    random.nextBytes(mask);
    sink.write(mask).write(masked(payload, mask));
    sink.flush();
  }

  private static byte[] masked(byte[] payload, byte[] mask) {
    byte[] masked = new byte[payload.length];
    for (int index = 0; index < payload.length; index++) {
      masked[index] = (byte) (payload[index] ^ mask[index % MASK_BYTES]);
    }
    return masked;
  }
}
