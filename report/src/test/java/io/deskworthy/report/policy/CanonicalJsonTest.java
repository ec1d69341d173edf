package io.deskworthy.report.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import org.junit.jupiter.api.Test;

/** The examples of RFC 8785. */
final class CanonicalJsonTest {

  @Test
  void writesTheExampleOfSection322() throws MalformedJsonException {
    String json = """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;

    assertThat(canonical(json))
        .isEqualTo("{\"literals\":[null,true,false],"
            + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
            + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void sortsMembersByUtf16AsInSection323() throws MalformedJsonException {
    String json = """
        {
          "\\u20ac": "Euro Sign",
          "\\r": "Carriage Return",
          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\\ud83d\\ude00": "Emoji: Grinning Face",
          "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """;

    assertThat(StrictJson.object(canonical(json).getBytes(UTF_8), 1000)
            .valueStream()
            .map(value -> value.stringValue().split(" ", 2)[0]))
        .containsExactly("Carriage", "One", "Control", "Latin", "Euro", "Emoji:", "Hebrew");
  }

  private static String canonical(String json) throws MalformedJsonException {
    return CanonicalJson.of(StrictJson.object(json.getBytes(UTF_8), 1000));
  }
}
