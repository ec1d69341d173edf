package io.deskworthy.report.policy;

import io.deskworthy.report.json.StrictJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The JSON Canonicalization Scheme (RFC 8785): members sorted by UTF-16 code units, no white space,
 * numbers as ECMAScript prints them. Of numbers only those of magnitude 1e-6 to 1e21 are right
 * here, which is what policies hold: beyond, ECMAScript changes to exponents.
 */
final class CanonicalJson {

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
      return number(node.decimalValue());
    }
    return StrictJson.line(node);
  }

  private static String quoted(String text) {
    return StrictJson.line(JsonNodeFactory.instance.stringNode(text));
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
