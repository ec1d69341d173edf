package io.deskworthy.report.finding;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the value of a finding stands in JSON, and which values are absurd.
 *
 * @param <T> the type of the value
 */
public final class ValueForm<T> {

  private final String expected;
  private final ObjectNode schema;
  private final Function<JsonNode, T> read;
  private final Function<T, JsonNode> write;

  /**
   * Makes a form.
   *
   * @param expected what a right value is, as a phrase for error messages
   * @param schema the JSON Schema of a right value
   * @param read from JSON; throws {@link IllegalArgumentException} on anything not right
   * @param write to JSON
   */
  ValueForm(
      String expected, ObjectNode schema, Function<JsonNode, T> read, Function<T, JsonNode> write) {
    this.expected = expected;
    this.schema = schema;
    this.read = read;
    this.write = write;
  }

  /** Returns the value in {@code node}; {@code path} is named in the complaint. */
  public T read(String path, JsonNode node) throws MalformedJsonException {
    try {
      return read.apply(node);
    } catch (IllegalArgumentException absurd) {
      throw new MalformedJsonException(path, expected, JsonFields.shown(node));
    }
  }

  /**
   * Returns {@code value} as JSON.
   *
   * @throws IllegalArgumentException if the value is one that reading would refuse
   */
  public JsonNode write(T value) {
    JsonNode node = write.apply(value);
    var unused = read.apply(node);
    return node;
  }

  /** Returns what a right value is: "a whole number from 0 to 64". */
  public String expected() {
    return expected;
  }

  /** Returns a copy of the JSON Schema of a right value. */
  public ObjectNode schema() {
    return schema.deepCopy();
  }

  /** Returns the form that writes each {@code R} as {@code toInner} turns it. */
  <R> ValueForm<R> as(Function<T, R> fromInner, Function<R, T> toInner) {
    return new ValueForm<>(
        expected,
        schema,
        node -> fromInner.apply(read.apply(node)),
        value -> write.apply(toInner.apply(value)));
  }

  /** Whole numbers from {@code least} to {@code most}. */
  static ValueForm<Long> wholeNumber(long least, long most) {
    ObjectNode schema =
        StrictJson.newObject().put("type", "integer").put("minimum", least).put("maximum", most);
    return new ValueForm<>(
        "a whole number from " + least + " to " + most,
        schema,
        node -> {
          require(node.isIntegralNumber() && node.canConvertToLong());
          require(node.longValue() >= least && node.longValue() <= most);
          return node.longValue();
        },
        JsonNodeFactory.instance::numberNode);
  }

  /** Numbers from {@code least} to {@code most}, written with {@code decimals} decimals. */
  static ValueForm<Double> number(double least, double most, int decimals) {
    ObjectNode schema =
        StrictJson.newObject().put("type", "number").put("minimum", least).put("maximum", most);
    double scale = Math.pow(10, decimals);
    return new ValueForm<>(
        "a number from " + plain(least) + " to " + plain(most),
        schema,
        node -> {
          require(node.isNumber());
          require(node.doubleValue() >= least && node.doubleValue() <= most);
          return node.doubleValue();
        },
        value -> JsonNodeFactory.instance.numberNode(Math.round(value * scale) / scale));
  }

  /** Texts of 1 to {@code maxLength} characters without control characters. */
  static ValueForm<String> text(int maxLength) {
    ObjectNode schema = StrictJson.newObject()
        .put("type", "string")
        .put("minLength", 1)
        .put("maxLength", maxLength)
        .put("pattern", "^[^\\u0000-\\u001f\\u007f-\\u009f]*$");
    return new ValueForm<>(
        "a text of 1 to " + maxLength + " characters",
        schema,
        node -> {
          require(node.isString());
          String text = node.stringValue();
          require(!text.isEmpty() && text.codePointCount(0, text.length()) <= maxLength);
          require(text.codePoints().allMatch(ValueForm::isPrintable));
          return text;
        },
        JsonNodeFactory.instance::stringNode);
  }

  /** {@code true} or {@code false}. */
  static ValueForm<Boolean> truth() {
    return new ValueForm<>(
        "true or false",
        StrictJson.newObject().put("type", "boolean"),
        node -> {
          require(node.isBoolean());
          return node.booleanValue();
        },
        JsonNodeFactory.instance::booleanNode);
  }

  /** What {@code element} takes, or {@code null} for a place in a list with nothing in it. */
  static <T> ValueForm<Optional<T>> orNull(ValueForm<T> element) {
    ObjectNode schema = StrictJson.newObject();
    schema.putArray("anyOf").add(element.schema()).add(StrictJson.newObject().put("type", "null"));
    return new ValueForm<>(
        element.expected + ", or null",
        schema,
        node -> node.isNull() ? Optional.empty() : Optional.of(element.read.apply(node)),
        value -> value.map(element.write).orElseGet(JsonNodeFactory.instance::nullNode));
  }

  private static boolean isPrintable(int codePoint) {
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return !half && !Character.isISOControl(codePoint);
  }

  /** Prints 200, not 200.0. */
  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  static void require(boolean right) {
    if (!right) {
      throw new IllegalArgumentException("not right");
    }
  }
}
