package io.deskworthy.agent.text;

import io.deskworthy.report.text.Messages;
import io.deskworthy.report.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What this program says, in one language.
 *
 * @param texts of reports, which the server's pages share
 * @param messages of the program itself
 */
public record Words(Texts texts, Messages messages) {

  /** Returns the words for {@code locale}: Russian ones for Russian, else English ones. */
  public static Words in(Locale locale) {
    return new Words(Texts.in(locale), Messages.beside(Words.class, locale));
  }

  /** Returns the message of {@code key}, filled with {@code arguments}. */
  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** Returns the language's tag: {@code en} or {@code ru}. */
  public String language() {
    return texts.locale().getLanguage();
  }

  /** Returns the day of {@code moment} where this computer is: "22 November 2026". */
  public String day(Instant moment) {
    return formatted(
        moment, new DateTimeFormatterBuilder().appendLocalized(FormatStyle.LONG, null));
  }

  /** Returns day and time of {@code moment} where this computer is. */
  public String dayAndTime(Instant moment) {
    return formatted(
        moment,
        new DateTimeFormatterBuilder().appendLocalized(FormatStyle.LONG, FormatStyle.SHORT));
  }

  private String formatted(Instant moment, DateTimeFormatterBuilder format) {
    return format.toFormatter(texts.locale()).withZone(ZoneId.systemDefault()).format(moment);
  }

  /** Returns the messages as picocli wants them for its help. */
  public ResourceBundle bundle() {
    return new ResourceBundle() {
      @Override
      protected @Nullable Object handleGetObject(String key) {
        return messages.find(key).orElse(null);
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys());
      }
    };
  }
}
