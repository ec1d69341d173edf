package io.deskworthy.report.credential;

import io.deskworthy.report.jws.Base64Url;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The packed array of states of a Token Status List (section 4): each place has 1, 2, 4 or 8 bits,
 * the least significant first. Ours have one: valid or not. Immutable.
 */
public final class StatusList {

  /** The state of what holds. */
  public static final int VALID = 0;

  /** The state of what was revoked. */
  public static final int INVALID = 1;

  /** A list of one bit each has 1 MiB then; ours have an eighth of a hundredth of that. */
  static final long MOST_PLACES = 1L << 23;

  private static final Set<Integer> WIDTHS = Set.of(1, 2, 4, 8);
  private static final int MAX_BYTES = (int) (MOST_PLACES / Byte.SIZE);

  /** A list of ours, unpacked; a text that is none takes no more. */
  private static final int FIRST_ROOM = 8192;

  /** What cannot be packed is stored in chunks, this long at the least, each with a head. */
  private static final int CHUNK = 4096;

  private static final int CHUNK_HEAD = 5;

  /** Head and checksum of the whole, and the end of the last chunk. */
  private static final int SPARE = 64;

  private final int bits;
  private final byte[] bytes;

  private StatusList(int bits, byte[] bytes) {
    this.bits = bits;
    this.bytes = bytes;
  }

  /**
   * Returns a list of {@code places} places of one bit, invalid at {@code revoked}.
   *
   * @param places a multiple of 8
   */
  public static StatusList ofRevoked(int places, IntStream revoked) {
    byte[] bytes = new byte[places / Byte.SIZE];
    revoked.forEach(place -> bytes[place / Byte.SIZE] |= (byte) (1 << place % Byte.SIZE));
    return new StatusList(1, bytes);
  }

  /** Returns how many bits each state has. */
  public int bits() {
    return bits;
  }

  /** Returns the state at {@code place}, or nothing if the list is not as long. */
  public Optional<Integer> state(long place) {
    // Compared before it is multiplied: a place near the end of all numbers would turn negative.
    if (place < 0 || place >= (long) bytes.length * Byte.SIZE / bits) {
      return Optional.empty();
    }
    long bit = place * bits;
    int mask = (1 << bits) - 1;
    return Optional.of(bytes[(int) (bit / Byte.SIZE)] >> (int) (bit % Byte.SIZE) & mask);
  }

  /** Returns the array packed by ZLIB (RFC 1950) as base64url: the member {@code lst}. */
  public String encode() {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[bytes.length + bytes.length / CHUNK * CHUNK_HEAD + SPARE];
      int length = deflater.deflate(packed);
      if (!deflater.finished()) {
        throw new IllegalStateException("packed bytes are longer than they can be");
      }
      return Base64Url.encode(Arrays.copyOf(packed, length));
    } finally {
      deflater.end();
    }
  }

  /**
   * Reads a packed array.
   *
   * @param bits of each state
   * @param encoded as {@link #encode} returns it
   * @return the list, or nothing if it is none, or longer than anybody needs
   */
  public static Optional<StatusList> decode(int bits, String encoded) {
    return WIDTHS.contains(bits)
        ? Base64Url.decode(encoded)
            .flatMap(StatusList::unpack)
            .map(bytes -> new StatusList(bits, bytes))
        : Optional.empty();
  }

  /** Stops at the limit: a few bytes can be made to unpack to gigabytes. */
  private static Optional<byte[]> unpack(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] bytes = new byte[FIRST_ROOM];
      int length = 0;
      while (!inflater.finished() && length <= MAX_BYTES) {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, Math.min(2 * length, MAX_BYTES + 1));
        }
        int more = inflater.inflate(bytes, length, bytes.length - length);
        if (more == 0 && !inflater.finished()) {
          return Optional.empty();
        }
        length += more;
      }
      return length > MAX_BYTES ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, length));
    } catch (DataFormatException notPacked) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
