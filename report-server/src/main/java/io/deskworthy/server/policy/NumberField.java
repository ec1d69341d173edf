package io.deskworthy.server.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A figure.
 *
 * @param suffix end of the field's name, and of its label's key
 * @param path where it stands in the requirement
 * @param scale in which unit it is typed
 * @param least the smallest that is taken, as typed
 * @param most the largest that is taken, as typed
 * @param kind what it has to be besides
 */
record NumberField(
    String suffix, List<String> path, Scale scale, BigDecimal least, BigDecimal most, Kind kind)
    implements FieldSpec {

  /** Up to here a double holds every whole number. */
  private static final BigDecimal LARGEST_EXACT = BigDecimal.valueOf(1L << 53);

  /** What a figure has to be. */
  enum Kind {
    /** Any number. */
    ANY,
    /** A whole number. */
    WHOLE,
    /** Any number, or nothing. */
    OPTIONAL
  }

  static NumberField of(
      String suffix, List<String> path, Scale scale, String least, String most, Kind kind) {
    return new NumberField(suffix, path, scale, new BigDecimal(least), new BigDecimal(most), kind);
  }

  @Override
  public void show(ObjectNode requirement, String prefix, Map<String, String> fields) {
    JsonNode node = requirement.at("/" + String.join("/", path));
    if (node.isNumber()) {
      fields.put(prefix + suffix, scale.typed(node.decimalValue()));
    }
  }

  @Override
  public void read(Typed typed, ObjectNode requirement) {
    if (kind == Kind.OPTIONAL && typed.text(suffix).isEmpty()) {
      inside(requirement).remove(last());
      return;
    }
    Optional<BigDecimal> number = typed.number(suffix, least, most, kind == Kind.WHOLE);
    number.ifPresent(value -> put(inside(requirement), scale.figure(value)));
  }

  private void put(ObjectNode node, BigDecimal figure) {
    boolean whole = figure.stripTrailingZeros().scale() <= 0;
    if (whole && figure.compareTo(LARGEST_EXACT) < 0) {
      node.put(last(), figure.longValueExact());
    } else {
      node.put(last(), figure.doubleValue());
    }
  }

  private ObjectNode inside(ObjectNode requirement) {
    ObjectNode node = requirement;
    for (String name : path.subList(0, path.size() - 1)) {
      node = node.get(name) instanceof ObjectNode there ? there : node.putObject(name);
    }
    return node;
  }

  private String last() {
    return path.get(path.size() - 1);
  }
}
