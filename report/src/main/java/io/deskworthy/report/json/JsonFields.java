package io.deskworthy.report.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of one JSON object, read with a range each. Every failure names the path, what was
 * expected there and what was found.
 *
 * @param path where this object stands, empty for the outermost
 * @param node the object
 */
public record JsonFields(String path, ObjectNode node) {

  private static final int SHOWN_CHARACTERS = 40;

  /** What JSON does not escape and no log should hold: terminal commands, halves of characters. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\x7f-\\x9f\\p{Cs}]");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._+-]+");

  /** RFC 3339 in UTC, years of four digits: what every language and database can hold. */
  private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{8,18}Z");

  /** Returns whether there is a member of that name; {@code null} counts as none. */
  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Returns the object in member {@code name}. */
  public JsonFields object(String name) throws MalformedJsonException {
    if (node.get(name) instanceof ObjectNode object) {
      return new JsonFields(pathOf(name), object);
    }
    throw refused(name, "an object");
  }

  /**
   * Returns the text in member {@code name}: 1 to {@code maxLength} characters, among them no
   * control character but line ends and tabs, so that it can be printed and stored anywhere.
   */
  public String text(String name, int maxLength) throws MalformedJsonException {
    JsonNode value = node.get(name);
    if (value != null && isText(value, maxLength)) {
      return value.stringValue();
    }
    throw refused(name, "a text of 1 to " + maxLength + " characters");
  }

  /** Returns the word in member {@code name}: letters, digits and {@code . + - _}, no space. */
  public String word(String name, int maxLength) throws MalformedJsonException {
    String word = text(name, maxLength);
    if (!WORD.matcher(word).matches()) {
      throw refused(name, "a word of letters and digits");
    }
    return word;
  }

  /** Returns the text in member {@code name}, or nothing if there is no such member. */
  public Optional<String> optionalText(String name, int maxLength) throws MalformedJsonException {
    return has(name) ? Optional.of(text(name, maxLength)) : Optional.empty();
  }

  /** Returns the whole number in member {@code name}: {@code least} to {@code most}. */
  public long wholeNumber(String name, long least, long most) throws MalformedJsonException {
    JsonNode value = node.get(name);
    if (value != null && value.isIntegralNumber() && value.canConvertToLong()) {
      long number = value.longValue();
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw refused(name, "a whole number from " + least + " to " + most);
  }

  /** Returns the number in member {@code name}: {@code least} to {@code most}. */
  public double number(String name, double least, double most) throws MalformedJsonException {
    JsonNode value = node.get(name);
    if (value != null && value.isNumber()) {
      double number = value.doubleValue();
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw refused(name, "a number from " + plain(least) + " to " + plain(most));
  }

  /** Returns {@code true} or {@code false} in member {@code name}. */
  public boolean truth(String name) throws MalformedJsonException {
    JsonNode value = node.get(name);
    if (value != null && value.isBoolean()) {
      return value.booleanValue();
    }
    throw refused(name, "true or false");
  }

  /** Returns the moment in member {@code name}, written as RFC 3339 in UTC. */
  public Instant instant(String name) throws MalformedJsonException {
    String text = text(name, SHOWN_CHARACTERS);
    try {
      if (UTC.matcher(text).matches()) {
        return Instant.parse(text);
      }
    } catch (DateTimeException noSuchDay) {
      // Falls to the same complaint: the 30th of February is no moment either.
    }
    throw refused(name, "a moment such as 2026-11-22T10:15:30Z");
  }

  /** Returns the texts in the list {@code name}; at most {@code most}, each of 1 to maxLength. */
  public List<String> texts(String name, int most, int maxLength) throws MalformedJsonException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : list(name, most)) {
      if (!isText(element, maxLength)) {
        throw refused(name, "a list of texts of 1 to " + maxLength + " characters");
      }
      texts.add(element.stringValue());
    }
    return List.copyOf(texts);
  }

  /** Returns the whole numbers in the list {@code name}; at most {@code most}, each in range. */
  public List<Long> wholeNumbers(String name, int most, long least, long greatest)
      throws MalformedJsonException {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode element : list(name, most)) {
      boolean whole = element.isIntegralNumber() && element.canConvertToLong();
      if (!whole || element.longValue() < least || element.longValue() > greatest) {
        throw refused(name, "a list of whole numbers from " + least + " to " + greatest);
      }
      numbers.add(element.longValue());
    }
    return List.copyOf(numbers);
  }

  /** Returns the objects in the list {@code name}, at most {@code most}. */
  public List<JsonFields> objects(String name, int most) throws MalformedJsonException {
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode element : list(name, most)) {
      if (!(element instanceof ObjectNode object)) {
        throw refused(name, "a list of objects");
      }
      objects.add(new JsonFields(pathOf(name) + "[" + objects.size() + "]", object));
    }
    return List.copyOf(objects);
  }

  /** Returns where member {@code name} stands in the whole: {@code memory.installedBytes}. */
  public String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Returns the complaint that member {@code name} is not {@code expected}. */
  public MalformedJsonException refused(String name, String expected) {
    return new MalformedJsonException(pathOf(name), expected, shown(node.get(name)));
  }

  /** Returns how a value is shown in a complaint: cut short, {@code nothing} when absent. */
  public static String shown(@Nullable JsonNode value) {
    if (value == null) {
      return "nothing";
    }
    String text = StrictJson.line(value);
    String cut =
        text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    return UNPRINTABLE.matcher(cut).replaceAll("?");
  }

  private JsonNode list(String name, int most) throws MalformedJsonException {
    JsonNode list = node.get(name);
    if (list == null || !list.isArray() || list.size() > most) {
      throw refused(name, "a list of at most " + most);
    }
    return list;
  }

  /** Prints 1000000000000000, not 1.0E15. */
  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private static boolean isText(JsonNode value, int maxLength) {
    return value.isString()
        && !value.stringValue().isEmpty()
        && value.stringValue().codePointCount(0, value.stringValue().length()) <= maxLength
        && value.stringValue().codePoints().allMatch(JsonFields::isPrintable);
  }

  private static boolean isPrintable(int codePoint) {
    boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    boolean control = Character.isISOControl(codePoint) && "\n\r\t".indexOf(codePoint) < 0;
    return !half && !control;
  }
}
