package io.deskworthy.report.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses JSON that may be hostile, and writes JSON. Refuses duplicate members, deep nesting, long
 * names and numbers, broken UTF-8 and anything after the end. Safe for concurrent use.
 */
public final class StrictJson {

  /** Deeper than any of our formats (5 levels) and far from any stack's end. */
  private static final int MAX_DEPTH = 20;

  /** A double has at most 17 significant digits; the rest of a longer number says nothing. */
  private static final int MAX_NUMBER_LENGTH = 40;

  /** Our longest member name has 26 letters. */
  private static final int MAX_NAME_LENGTH = 100;

  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(MAX_DEPTH)
              .maxNumberLength(MAX_NUMBER_LENGTH)
              .maxNameLength(MAX_NAME_LENGTH)
              .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      // People are shown the exact JSON: addresses in it should look like addresses.
      .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
      .build();

  private StrictJson() {}

  /**
   * Returns the one object that {@code bytes} hold.
   *
   * @param maxBytes longer input is refused before it is read
   * @throws MalformedJsonException if it is anything else than one well-formed object in UTF-8
   */
  public static ObjectNode object(byte[] bytes, int maxBytes) throws MalformedJsonException {
    if (parse(text(bytes, maxBytes)) instanceof ObjectNode object) {
      return object;
    }
    throw new MalformedJsonException(JsonFault.NOT_AN_OBJECT, "not a JSON object");
  }

  /**
   * Returns the one array that {@code bytes} hold; refuses what {@link #object} would.
   *
   * @param maxBytes longer input is refused before it is read
   * @throws MalformedJsonException if it is anything else than one well-formed array in UTF-8
   */
  public static ArrayNode array(byte[] bytes, int maxBytes) throws MalformedJsonException {
    if (parse(text(bytes, maxBytes)) instanceof ArrayNode array) {
      return array;
    }
    throw new MalformedJsonException(JsonFault.MALFORMED, "not a JSON array");
  }

  /** Returns {@code node} as one line of JSON. */
  public static String line(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** Returns {@code node} as indented JSON, for people. */
  public static String pretty(JsonNode node) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }

  /** Returns a new empty object. */
  public static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  private static String text(byte[] bytes, int maxBytes) throws MalformedJsonException {
    if (bytes.length > maxBytes) {
      throw new MalformedJsonException(
          JsonFault.TOO_LARGE,
          "too large: " + bytes.length + " bytes where at most " + maxBytes + " are allowed");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedJsonException(JsonFault.NOT_UTF8, "not UTF-8");
    }
  }

  private static JsonNode parse(String text) throws MalformedJsonException {
    try {
      return MAPPER.readTree(text);
    } catch (StreamConstraintsException tooMuch) {
      throw new MalformedJsonException(
          JsonFault.TOO_COMPLEX, "nested too deeply, or with a name or a number that is too long");
    } catch (JacksonException notJson) {
      throw malformed(notJson);
    }
  }

  /** The library's own sentences speak of its settings; ours say where to look. */
  private static MalformedJsonException malformed(JacksonException notJson) {
    String where = "at line " + notJson.getLocation().getLineNr() + ", column "
        + notJson.getLocation().getColumnNr();
    return notJson.getOriginalMessage().startsWith("Duplicate")
        ? new MalformedJsonException(JsonFault.DUPLICATE_MEMBER, "a member stands twice, " + where)
        : new MalformedJsonException(JsonFault.MALFORMED, "not well-formed JSON " + where);
  }
}
