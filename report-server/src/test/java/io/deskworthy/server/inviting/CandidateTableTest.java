package io.deskworthy.server.inviting;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CandidateTableTest {

  private static final CandidateRow ANNA =
      new CandidateRow(2, "Анна Петрова", "anna@example.com", Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name;email\nАнна Петрова;anna@example.com",
        "Кандидат,Почта\r\n\"Анна Петрова\",anna@example.com\r\n",
        "E-mail\tФИО\tcity\nanna@example.com\tАнна Петрова\tТверь",
        "Имя;Фамилия;Эл. почта\nАнна;Петрова;anna@example.com",
        "\nАнна Петрова ; anna@example.com \n\n"
      })
  void findsNamesAndAddresses(String table) {
    assertThat(CandidateTable.read(table, Set.of()).rows()).containsExactly(ANNA);
  }

  @Test
  void takesAListOfNamesAlone() {
    List<CandidateRow> rows = CandidateTable.read("Анна\nБорис", Set.of()).rows();

    assertThat(rows).extracting(CandidateRow::name).containsExactly("Анна", "Борис");
    assertThat(rows).allMatch(CandidateRow::isGood);
  }

  @Test
  void tellsWhatIsWrongWithEachLine() {
    List<CandidateRow> rows = CandidateTable.read(
            "name;email\nAnna;anna@example.com\n;b@example.com\nOleg;not an address\n"
                + "Anna P.;ANNA@example.com\nKnown;known@example.com\n" + "x".repeat(101) + ";",
            Set.of("known@example.com"))
        .rows();

    assertThat(rows)
        .extracting(row -> row.line() + " " + row.problem().orElse("good"))
        .containsExactly(
            "2 good",
            "3 bulk.problem.name",
            "4 bulk.problem.email",
            "5 bulk.problem.twice",
            "6 bulk.problem.known",
            "7 bulk.problem.name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "name;email\n", "email\nanna@example.com"})
  void saysSoWhenThereIsNobodyInIt(String table) {
    assertThat(CandidateTable.read(table, Set.of()).fault()).isPresent();
  }

  @Test
  void refusesMoreThanItReads() {
    assertThat(CandidateTable.read("a\n".repeat(2002), Set.of()).fault())
        .contains("bulk.fault.large");
    assertThat(CandidateTable.read("a".repeat(100_001), Set.of()).fault())
        .contains("bulk.fault.large");
  }

  @Test
  void survivesAQuoteThatIsNeverClosed() {
    CandidateTable table = CandidateTable.read("name\n\"Anna\nBoris", Set.of());

    assertThat(table.rows().stream().filter(CandidateRow::isGood)).isEmpty();
  }

  @Test
  void decodesWhatSpreadsheetsSave() {
    String text = "имя;почта";

    assertThat(CsvText.decode(text.getBytes(UTF_8))).isEqualTo(text);
    assertThat(CsvText.decode(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(text);
    assertThat(CsvText.decode(("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(text);
    assertThat(CsvText.decode(text.getBytes(Charset.forName("windows-1251")))).isEqualTo(text);
  }

  @Test
  void takesTheSeparatorOfTheFirstLine() {
    assertThat(CsvText.separator("\"a,b,c\";d\ne,f,g")).isEqualTo(';');
    assertThat(CsvText.separator("a\tb\tc,d")).isEqualTo('\t');
    assertThat(CsvText.separator("Anna")).isEqualTo(',');
  }
}
