package io.deskworthy.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A form with files, its type in the first line: is refused, or holds no more than came. */
public final class MultipartFuzz {

  /** What is no UTF-8 becomes a character of three bytes. */
  private static final int MOST_BYTES_OF_A_BYTE = 3;

  private MultipartFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    int lineEnd = 0;
    while (lineEnd < input.length && input[lineEnd] != '\n') {
      lineEnd++;
    }
    String type = new String(input, 0, lineEnd, StandardCharsets.ISO_8859_1);
    byte[] body = Arrays.copyOfRange(input, Math.min(input.length, lineEnd + 1), input.length);
    try {
      Upload upload = Multipart.read(type, body);
      if (bytes(upload) > (long) MOST_BYTES_OF_A_BYTE * body.length) {
        throw new AssertionError("more was read than came");
      }
    } catch (Problem refused) {
      // By name, as it should.
    }
  }

  private static long bytes(Upload upload) {
    long fields = upload.fields().values().stream()
        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
        .sum();
    return fields
        + upload.files().values().stream().mapToLong(file -> file.length).sum();
  }
}
