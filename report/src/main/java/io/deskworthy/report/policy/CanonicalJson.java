package io.deskworthy.report.policy;

import io.deskworthy.report.json.StrictJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Canonicalization Scheme (RFC 8785): members sorted by UTF-16 code units, no white space,
 * texts with the fewest escapes, numbers as ECMAScript prints them.
 */
final class CanonicalJson {

  private static final int FIRST_UNESCAPED = 0x20;

  private CanonicalJson() {}

  static String of(JsonNode node) {
    if (node.isObject()) {
      List<String> names = new ArrayList<>(node.propertyNames());
      Collections.sort(names);
      return names.stream()
          .map(name -> quoted(name) + ":" + of(node.get(name)))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return node.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (node.isNumber()) {
      return EcmaScriptNumber.of(node.doubleValue());
    }
    return node.isString() ? quoted(node.stringValue()) : StrictJson.line(node);
  }

  /** Quotes as RFC 8785, section 3.2.2.2, says. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(character -> quoted.append(escaped((char) character)));
    return quoted.append('"').toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default ->
        character < FIRST_UNESCAPED
            ? String.format(Locale.ROOT, "\\u%04x", (int) character)
            : String.valueOf(character);
    };
  }
}
