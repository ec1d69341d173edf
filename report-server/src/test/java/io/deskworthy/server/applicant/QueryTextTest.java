package io.deskworthy.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QueryTextTest {

  private static final String ID = "0123456789abcdefghjkmnpqrs";

  @Test
  void readsWhatItWrote() {
    ApplicantQuery query = new ApplicantQuery(
        new ApplicantFilter(
            "Анна & Ко = 5%",
            Optional.of(Standing.WAIVED),
            Optional.of(ID),
            Optional.of("room.quiet"),
            Optional.of(Age.OLDER),
            ListScope.ARCHIVED),
        ListSort.NAME,
        Optional.of(new ApplicantQuery.Cursor(ID, true)));

    assertThat(QueryText.parse(QueryText.write(query))).isEqualTo(query);
  }

  @Test
  void writesNothingForEverybody() {
    assertThat(QueryText.write(ApplicantQuery.ALL)).isEmpty();
    assertThat(QueryText.parse("")).isEqualTo(ApplicantQuery.ALL);
  }

  @Test
  void leavesOutWhatItDoesNotUnderstand() {
    assertThat(
            QueryText.parse("verdict=x&position='&missed=A%20B&age=2&state=&sort=up&after=1&q=%"))
        .isEqualTo(ApplicantQuery.ALL);
  }

  @Test
  void looksForWordsInAnyCase() {
    ApplicantFilter filter = QueryText.parse("q=+ПЁТР++Chat-Support+%25+chat").filter();

    assertThat(filter.words()).containsExactly("петр", "chat", "support");
  }
}
