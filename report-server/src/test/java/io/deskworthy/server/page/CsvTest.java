package io.deskworthy.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {

  @Test
  void quotesEveryField() {
    assertThat(Csv.line(List.of("Anna", "says \"hi\"", "a,b", "two\nlines")))
        .isEqualTo("\"Anna\",\"says \"\"hi\"\"\",\"a,b\",\"two\nlines\"\r\n");
  }

  @Test
  void putsBetweenFieldsWhatTheReadersSpreadsheetExpects() {
    assertThat(Csv.line(List.of("Анна", "a;b"), ";")).isEqualTo("\"Анна\";\"a;b\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\")",
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "＝1",
        "\n@x"
      })
  void givesASpreadsheetNoFormula(String name) {
    assertThat(Csv.line(List.of(name))).startsWith("\"'" + name.substring(0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Anna", "Анна-Мария", "a=b", "2026-11-28T20:00:00Z"})
  void leavesAllElseAsItIs(String name) {
    assertThat(Csv.line(List.of(name))).isEqualTo("\"" + name + "\"\r\n");
  }
}
