package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.SampleFormat;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * How a WAV file writes its samples.
 *
 * @param samples rate and channels
 * @param floating whether they are floating point
 * @param bytesPerSample 2, 3 or 4
 */
record WavFormat(SampleFormat samples, boolean floating, int bytesPerSample) {

  private static final int INTEGERS = 1;

  private static final int FLOATING_POINT = 3;

  /** Says that the true encoding stands in the extension. */
  private static final int EXTENSIBLE = 0xfffe;

  private static final int EXTENSION_OFFSET = 24;

  private static final int BITS_OFFSET = 14;

  private static final float STEPS_OF_32_BIT = 0x1p31f;

  /** Reads a format chunk. */
  static WavFormat of(Path file, ByteBuffer chunk) throws UnusableRecordingException {
    int encoding = Short.toUnsignedInt(chunk.getShort());
    int channels = Short.toUnsignedInt(chunk.getShort());
    int rate = chunk.getInt();
    int bits = Short.toUnsignedInt(chunk.getShort(BITS_OFFSET));
    if (encoding == EXTENSIBLE && chunk.capacity() > EXTENSION_OFFSET + 1) {
      encoding = Short.toUnsignedInt(chunk.getShort(EXTENSION_OFFSET));
    }
    boolean integers = encoding == INTEGERS && (bits == 16 || bits == 24 || bits == 32);
    boolean floating = encoding == FLOATING_POINT && bits == 32;
    if (!integers && !floating) {
      throw new UnusableRecordingException(file, UnusableRecordingException.UNKNOWN_ENCODING);
    }
    try {
      return new WavFormat(new SampleFormat(rate, channels), floating, bits / Byte.SIZE);
    } catch (IllegalArgumentException outOfRange) {
      throw new UnusableRecordingException(file, UnusableRecordingException.UNKNOWN_RATE);
    }
  }

  /** Takes the next sample off {@code bytes}, as a share of full scale. */
  float sample(ByteBuffer bytes) {
    if (floating) {
      float sample = bytes.getFloat();
      return Float.isFinite(sample) ? sample : 0;
    }
    int highBytesFirst = switch (bytesPerSample) {
      case 2 -> bytes.getShort() << Short.SIZE;
      case 3 -> Byte.toUnsignedInt(bytes.get()) << 8 | bytes.getShort() << Short.SIZE;
      default -> bytes.getInt();
    };
    return highBytesFirst / STEPS_OF_32_BIT;
  }
}
