package io.deskworthy.server.certificate;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.policy.Unit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** How a quantity stands in a certificate: a value with its unit, a word, or a text. */
final class QuantityClaim {

  private static final double LARGEST = 1e15;
  private static final int MAX_TEXT = 500;

  private QuantityClaim() {}

  static ObjectNode write(Quantity quantity) {
    ObjectNode json = StrictJson.newObject();
    return quantity.fold(new Quantity.Cases<>() {
      @Override
      public ObjectNode amount(Quantity.Amount amount) {
        json.set("value", number(amount.value()));
        return json.put("unit", amount.unit().symbol());
      }

      @Override
      public ObjectNode word(Quantity.Word word) {
        return json.put("word", word.key());
      }

      @Override
      public ObjectNode plain(Quantity.Plain plain) {
        return json.put("text", plain.text());
      }
    });
  }

  static Quantity read(JsonFields fields) throws MalformedJsonException {
    if (fields.has("word")) {
      return new Quantity.Word(fields.text("word", MAX_TEXT));
    }
    if (fields.has("text")) {
      return new Quantity.Plain(fields.text("text", MAX_TEXT));
    }
    return new Quantity.Amount(fields.number("value", -LARGEST, LARGEST), unit(fields));
  }

  private static Unit unit(JsonFields fields) throws MalformedJsonException {
    String symbol = fields.text("unit", MAX_TEXT);
    for (Unit unit : Unit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    throw fields.refused("unit", "a unit");
  }

  /** Whole numbers are written as such: not every reader takes 8.589934592E9 for bytes. */
  private static NumericNode number(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST
        ? JsonNodeFactory.instance.numberNode((long) value)
        : JsonNodeFactory.instance.numberNode(value);
  }
}
