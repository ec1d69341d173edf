package io.deskworthy.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictJsonTest {

  private static final int ENOUGH = 100_000;

  @Test
  void readsOneObject() throws MalformedJsonException {
    assertThat(StrictJson.line(StrictJson.object(" {\"a\": [1, true]} ".getBytes(UTF_8), ENOUGH)))
        .isEqualTo("{\"a\":[1,true]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":1,\"a\":2} | DUPLICATE_MEMBER",
        "{\"x\":{\"a\":1,\"a\":1}} | DUPLICATE_MEMBER",
        "[] | NOT_AN_OBJECT",
        "7 | NOT_AN_OBJECT",
        "~~ | NOT_AN_OBJECT",
        "{ | MALFORMED",
        "{} {} | MALFORMED",
        "{'a':1} | MALFORMED",
        "{\"a\":01} | MALFORMED",
        "{\"a\":NaN} | MALFORMED",
        "{\"a\":+1} | MALFORMED",
        "{\"a\":1,} | MALFORMED",
        "{/**/} | MALFORMED",
      })
  void refusesWhatIsNotOneWellFormedObject(String json, JsonFault fault) {
    assertThat(faultOf(json.getBytes(UTF_8))).isEqualTo(fault);
  }

  @Test
  void refusesWhatIsTooComplex() {
    assertThat(faultOf(("{\"a\":" + "[".repeat(21)).getBytes(UTF_8)))
        .isEqualTo(JsonFault.TOO_COMPLEX);
    assertThat(faultOf(("{\"" + "x".repeat(30_000) + "\":1}").getBytes(UTF_8)))
        .isEqualTo(JsonFault.TOO_COMPLEX);
    assertThat(faultOf(("{\"a\":" + "1".repeat(41) + "}").getBytes(UTF_8)))
        .isEqualTo(JsonFault.TOO_COMPLEX);
  }

  @Test
  void refusesWhatIsTooLargeBeforeReadingIt() {
    assertThat(faultOf(new byte[ENOUGH + 1])).isEqualTo(JsonFault.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xe9, 0xc0, 0xff, 0xed})
  void refusesBrokenUtf8(int broken) {
    byte[] bytes = "{\"a\":\"x\"}".getBytes(UTF_8);
    bytes[6] = (byte) broken;

    assertThat(faultOf(bytes)).isEqualTo(JsonFault.NOT_UTF8);
  }

  @Test
  void writesAddressesAsAddresses() {
    assertThat(StrictJson.line(StrictJson.newObject().put("url", "https://x/y")))
        .isEqualTo("{\"url\":\"https://x/y\"}");
  }

  private static JsonFault faultOf(byte[] bytes) {
    return catchThrowableOfType(
            MalformedJsonException.class, () -> StrictJson.object(bytes, ENOUGH))
        .fault();
  }
}
