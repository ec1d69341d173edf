package io.deskworthy.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonFieldsTest {

  @Test
  void readsEachKindOfMember() throws MalformedJsonException {
    JsonFields fields = fields("{\"t\":\"x y\",\"w\":\"1.2-b\",\"n\":3,\"d\":0.5,\"b\":true,"
        + "\"at\":\"2026-11-22T10:15:30.25Z\",\"l\":[\"a\"],\"o\":[{\"x\":1}]}");

    assertThat(fields.text("t", 3)).isEqualTo("x y");
    assertThat(fields.word("w", 5)).isEqualTo("1.2-b");
    assertThat(fields.wholeNumber("n", 3, 3)).isEqualTo(3);
    assertThat(fields.number("d", 0, 1)).isEqualTo(0.5);
    assertThat(fields.truth("b")).isTrue();
    assertThat(fields.instant("at")).isEqualTo(Instant.parse("2026-11-22T10:15:30.25Z"));
    assertThat(fields.texts("l", 1, 1)).containsExactly("a");
    assertThat(fields.objects("o", 1).get(0).path()).isEqualTo("o[0]");
  }

  @Test
  void saysWhereWhatWasExpectedAndWhatWasFound() throws MalformedJsonException {
    JsonFields fields =
        fields("{\"a\":{\"n\":-1,\"s\":\"" + "y".repeat(100) + "\"}}").object("a");

    assertRefused(
        () -> fields.wholeNumber("n", 0, 9), "a.n: expected a whole number from 0 to 9, found -1");
    assertRefused(
        () -> fields.number("n", 0, 1e15),
        "a.n: expected a number from 0 to 1000000000000000, found -1");
    assertRefused(() -> fields.truth("none"), "a.none: expected true or false, found nothing");
    assertRefused(
        () -> fields.text("s", 99),
        "a.s: expected a text of 1 to 99 characters, found \"" + "y".repeat(39) + "…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22", "2026-11-22T10:15:30", "2026-11-22T10:15:30+00:00", "2026-13-01T00:00:00Z",
        "+12026-11-22T10:15:30Z", "-0001-11-22T10:15:30Z", "2026-11-22t10:15:30z", "1e3"
      })
  void takesMomentsOnlyInUtcAndYearsOfFourDigits(String text) {
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> fields("{\"at\":\"" + text + "\"}").instant("at"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\\u0000", "\\u001b[2J", "\\u009b2J", "\\ud83d", "123456"})
  void refusesTextsThatAreEmptyTooLongOrCannotBePrinted(String text) {
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> fields("{\"t\":\"" + text + "\"}").text("t", 5));
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> fields("{\"t\":[\"" + text + "\"]}").texts("t", 1, 5));
  }

  @Test
  void takesLineEndsInTextsAndNotInWords() throws MalformedJsonException {
    assertThat(fields("{\"t\":\"a\\r\\n\\tb\"}").text("t", 9)).isEqualTo("a\r\n\tb");
    assertRefused(
        () -> fields("{\"t\":\"a\\nb\"}").word("t", 9),
        "t: expected a word of letters and digits, found \"a\\nb\"");
  }

  @Test
  void countsNullAsNoMember() throws MalformedJsonException {
    assertThat(fields("{\"a\":null}").has("a")).isFalse();
    assertThat(fields("{\"a\":null}").optionalText("a", 5)).isEmpty();
  }

  @Test
  void showsNothingThatCommandsATerminalOrBreaksALog() throws MalformedJsonException {
    JsonFields fields =
        fields("{\"c\":\"\\u009b2J\",\"h\":\"\\ud83d\",\"e\":\"\\u001b\\n\",\"cut\":\""
            + "x".repeat(38) + "😀\"}");

    assertThat(JsonFields.shown(fields.node().get("c"))).isEqualTo("\"?2J\"");
    assertThat(JsonFields.shown(fields.node().get("h"))).isEqualTo("\"?\"");
    assertThat(JsonFields.shown(fields.node().get("e"))).isEqualTo("\"\\u001B\\n\"");
    assertThat(JsonFields.shown(fields.node().get("cut"))).endsWith("x?…");
  }

  private static void assertRefused(ThrowingCallable reading, String message) {
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(reading)
        .withMessage(message)
        .satisfies(refused -> assertThat(refused.fault()).isEqualTo(JsonFault.MEMBER));
  }

  private static JsonFields fields(String json) throws MalformedJsonException {
    return new JsonFields("", StrictJson.object(json.getBytes(UTF_8), 10_000));
  }
}
