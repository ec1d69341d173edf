package io.deskworthy.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} (RFC 7578) that is in memory already, and bounded so. */
final class Multipart extends MultiPart.AbstractPartsListener {

  static final String TYPE = "multipart/form-data";

  /** Our longest form has a dozen fields. */
  private static final int MOST_PARTS = 50;

  /** A name of a file, a name of a field and a type. */
  private static final int MOST_HEADER_BYTES = 2048;

  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private ByteArrayOutputStream content = new ByteArrayOutputStream();
  private boolean isComplete;

  private Multipart() {}

  /**
   * Reads {@code body}.
   *
   * @throws Problem 415 if it is not such a form, 400 if it is broken
   */
  static Upload read(String contentType, byte[] body) {
    Multipart parts = new Multipart();
    MultiPart.Parser parser = new MultiPart.Parser(boundary(contentType), parts);
    parser.setMaxParts(MOST_PARTS);
    parser.setPartHeadersMaxLength(MOST_HEADER_BYTES);
    if (!parts.isWhole(parser, body)) {
      throw Problem.malformed("The form is broken off, or has too many fields.");
    }
    return new Upload(parts.fields, parts.files);
  }

  private static String boundary(String contentType) {
    return Optional.of(contentType)
        .filter(type -> type.startsWith(TYPE))
        .flatMap(Multipart::extractBoundary)
        .filter(boundary -> !boundary.isEmpty())
        .orElseThrow(() -> new Problem(
            415, "unsupported-type", "Not a form", "A form with files was expected here."));
  }

  private static Optional<String> extractBoundary(String contentType) {
    try {
      return Optional.ofNullable(MultiPart.extractBoundary(contentType));
    } catch (IllegalArgumentException quoteWithoutEnd) {
      return Optional.empty();
    }
  }

  /** The parser tells of some faults, and throws exceptions of several kinds at others. */
  private boolean isWhole(MultiPart.Parser parser, byte[] body) {
    try {
      parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
      return isComplete;
    } catch (RuntimeException broken) {
      return false;
    }
  }

  @Override
  public void onPartContent(Content.Chunk chunk) {
    content.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
  }

  @Override
  public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
    byte[] bytes = content.toByteArray();
    content = new ByteArrayOutputStream();
    if (name == null) {
      return;
    }
    if (Optional.ofNullable(fileName).isPresent()) {
      files.putIfAbsent(name, bytes);
    } else {
      fields.putIfAbsent(name, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void onComplete() {
    isComplete = true;
  }

  @Override
  public void onFailure(Throwable broken) {
    isComplete = false;
  }
}
