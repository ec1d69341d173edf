package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.SampleFormat;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the samples of a WAV file: 16, 24 or 32 bit integers or 32 bit floating point. A file that
 * was cut off, or written by a program that could not know its length, is read as far as it goes.
 */
final class WavFile implements AutoCloseable {

  private static final int RIFF_HEADER_BYTES = 12;

  private static final int CHUNK_HEADER_BYTES = 8;

  /** What the format chunk says of an encoding that nobody needs to guess. */
  private static final int LEAST_FORMAT_BYTES = 16;

  /** Real ones have 16, 18 or 40. */
  private static final int MOST_FORMAT_BYTES = 1024;

  private static final long MOST_BYTES_OF_A_LENGTH = 0xffff_ffffL;

  private final InputStream in;
  private final WavFormat format;
  private long remaining;

  private WavFile(InputStream in, WavFormat format, long length) {
    this.in = in;
    this.format = format;
    this.remaining = length;
  }

  /**
   * Opens {@code file} at its first sample.
   *
   * @throws UnusableRecordingException if it is no WAV file of a known encoding
   */
  static WavFile open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      return open(file, in);
    } catch (IOException broken) {
      in.close();
      throw broken;
    }
  }

  SampleFormat format() {
    return format.samples();
  }

  /** Fills {@code samples} as far as the file goes, and returns how many frames it took. */
  int read(float[] samples) throws IOException {
    int channels = format.samples().channels();
    int frameBytes = channels * format.bytesPerSample();
    long wanted = Math.min(remaining, (long) samples.length / channels * frameBytes);
    ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes((int) wanted)).order(ByteOrder.LITTLE_ENDIAN);
    int frames = bytes.remaining() / frameBytes;
    for (int i = 0; i < frames * channels; i++) {
      samples[i] = format.sample(bytes);
    }
    remaining = bytes.capacity() < wanted ? 0 : remaining - wanted;
    return frames;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static WavFile open(Path file, InputStream in) throws IOException {
    ByteBuffer riff = read(file, in, RIFF_HEADER_BYTES);
    if (!name(riff).equals("RIFF") || !name(riff.position(8)).equals("WAVE")) {
      throw new UnusableRecordingException(file, UnusableRecordingException.NOT_WAV);
    }
    WavFormat format = null;
    while (true) {
      ByteBuffer header = read(file, in, CHUNK_HEADER_BYTES);
      String name = name(header);
      long length = Integer.toUnsignedLong(header.getInt());
      if (name.equals("data") && format != null) {
        return new WavFile(in, format, length == 0 ? MOST_BYTES_OF_A_LENGTH : length);
      }
      if (name.equals("fmt ") && length >= LEAST_FORMAT_BYTES && length <= MOST_FORMAT_BYTES) {
        format = WavFormat.of(file, read(file, in, (int) length));
        in.skipNBytes(length % 2);
      } else {
        skip(file, in, length + length % 2);
      }
    }
  }

  private static void skip(Path file, InputStream in, long bytes) throws IOException {
    try {
      in.skipNBytes(bytes);
    } catch (EOFException cutOff) {
      throw new UnusableRecordingException(file, UnusableRecordingException.NOT_WAV);
    }
  }

  private static ByteBuffer read(Path file, InputStream in, int bytes) throws IOException {
    byte[] read = in.readNBytes(bytes);
    if (read.length < bytes) {
      throw new UnusableRecordingException(file, UnusableRecordingException.NOT_WAV);
    }
    return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String name(ByteBuffer bytes) {
    byte[] name = new byte[4];
    bytes.get(name);
    return new String(name, StandardCharsets.US_ASCII);
  }
}
