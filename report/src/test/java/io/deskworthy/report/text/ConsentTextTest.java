package io.deskworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsentTextTest {

  private static final KeepingTime KEEPING = new KeepingTime(30, 180);

  @ParameterizedTest
  @CsvSource({
    "en, d3lNA94V1rVrX2-uFvJ9-sUAPIrNp4N_QEtCCR2pSH0",
    "ru, 71mH1cB1lqmZP3qPawzzY4mwWfUt0rrCsxOW3JSlfv4"
  })
  void keepsTheWordsOfTextTwoForThoseWhoAgreedToThem(String language, String hash) {
    assertThat(text(ConsentText.BEFORE_DECISIONS, language).hash()).isEqualTo(hash);
  }

  @Test
  void namesBothTimesOfKeepingSinceDecisionsCount() {
    assertThat(text(ConsentText.VERSION, "en").paragraphs().get(5))
        .contains("30 days after it was decided", "180 days after it was sent");
    assertThat(text(ConsentText.VERSION, "ru").paragraphs().get(5))
        .contains("30 дн. после решения", "180 дн. после отправки");
  }

  @Test
  void isAnotherDocumentForAnotherTime() {
    ConsentText longer = ConsentText.of(
        Locale.ENGLISH, "Example Ltd", "Chat support", "desk.example", new KeepingTime(30, 365));

    assertThat(longer.hash()).isNotEqualTo(text(ConsentText.VERSION, "en").hash());
  }

  private static ConsentText text(String version, String language) {
    return ConsentText.of(
        version,
        Locale.forLanguageTag(language),
        "Example Ltd",
        "Chat support",
        "desk.example",
        KEEPING);
  }
}
