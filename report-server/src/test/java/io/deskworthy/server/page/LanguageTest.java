package io.deskworthy.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.http.FakeExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru-RU,ru;q=0.9,en;q=0.8 | RUSSIAN",
        "en-GB,en;q=0.9,ru;q=0.8 | ENGLISH",
        "uk,ru;q=0.5 | RUSSIAN",
        "de-AT | ENGLISH",
        "* | ENGLISH",
        "'' | ENGLISH",
        "ru;q=0,en | ENGLISH",
        ";;;q=x | ENGLISH"
      })
  void isTheBestOfWhatTheBrowserAsksFor(String header, Language language) {
    assertThat(Language.of(new FakeExchange().withHeader("Accept-Language", header)))
        .isEqualTo(language);
  }

  @Test
  void isWhatWasChosenEarlierRatherThanWhatTheBrowserAsksFor() {
    FakeExchange exchange =
        new FakeExchange().withHeader("Accept-Language", "en").withCookie("__Host-lang", "ru");

    assertThat(Language.of(exchange)).isEqualTo(Language.RUSSIAN);
  }

  @Test
  void isWhatTheAddressSaysBeforeAllElse() {
    FakeExchange exchange =
        new FakeExchange().withCookie("__Host-lang", "ru").withQuery("lang", "en");

    assertThat(Language.of(exchange)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void isNeverOneThatThereIsNot() {
    FakeExchange exchange =
        new FakeExchange().withCookie("__Host-lang", "<x>").withQuery("lang", "de");

    assertThat(Language.of(exchange)).isEqualTo(Language.ENGLISH);
  }
}
