package io.deskworthy.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.policy.Unit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextsTest {

  private static final Texts ENGLISH = Texts.in(Locale.US);
  private static final Texts RUSSIAN = Texts.in(Locale.forLanguageTag("ru-RU"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      8268935168    | BYTE           | 7.7 GB      | 7,7 ГБ
      8589934592    | BYTE           | 8 GB        | 8 ГБ
      524288000     | BYTE           | 500 MB      | 500 МБ
      47000000      | BIT_PER_SECOND | 47 Mbit/s   | 47 Мбит/с
      18400000      | BIT_PER_SECOND | 18.4 Mbit/s | 18,4 Мбит/с
      312400000     | BIT_PER_SECOND | 312 Mbit/s  | 312 Мбит/с
      23            | MILLISECOND    | 23 ms       | 23 мс
      0.07          | RATIO          | 7 %         | 7 %
      22.45         | DECIBEL        | 22.4 dB     | 22,4 дБ
      6             | COUNT          | 6           | 6
      """)
  void printsFiguresAsTheLanguageWritesThem(
      double value, Unit unit, String english, String russian) {
    Quantity quantity = new Quantity.Amount(value, unit);

    assertThat(plain(ENGLISH.quantity(quantity))).isEqualTo(english);
    assertThat(plain(RUSSIAN.quantity(quantity))).isEqualTo(russian);
  }

  @ParameterizedTest
  @CsvSource({
    "19960000, BIT_PER_SECOND, 19.9 Mbit/s",
    "8589934591, BYTE, 7.9 GB",
    "14.96, DECIBEL, 14.9 dB",
    "100.04, MILLISECOND, 101 ms",
    "0.0101, RATIO, 1.1 %",
  })
  void neverRoundsAFigureOverItsBound(double value, Unit unit, String printed) {
    assertThat(plain(ENGLISH.quantity(new Quantity.Amount(value, unit)))).isEqualTo(printed);
  }

  @Test
  void translatesWordsAndShowsOthersAsTheyAre() {
    assertThat(RUSSIAN.quantity(new Quantity.Word("yes"))).isEqualTo("да");
    assertThat(RUSSIAN.quantity(new Quantity.Plain("ethernet"))).isEqualTo("кабель");
    assertThat(RUSSIAN.quantity(new Quantity.Plain("token ring"))).isEqualTo("token ring");
  }

  @Test
  void showsCodesAndNamesFromTheFutureAsTheyAre() {
    assertThat(ENGLISH.reason(new Reason("quantum-noise"))).isEqualTo("quantum-noise");
    assertThat(ENGLISH.requirement("printer.works")).isEqualTo("printer.works");
  }

  @Test
  void speaksEnglishInEveryOtherLanguage() {
    assertThat(Texts.in(Locale.FRENCH)).isSameAs(ENGLISH);
    assertThat(ENGLISH.locale()).isEqualTo(Locale.ENGLISH);
  }

  /** Figure and unit are held together by a space that does not break. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
