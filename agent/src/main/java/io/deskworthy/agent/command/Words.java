package io.deskworthy.agent.command;

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
 * What the commands say, in one language.
 *
 * @param texts of reports, which the server's pages share
 * @param messages of the commands
 */
record Words(Texts texts, Messages messages) {

  static Words in(Locale locale) {
    return new Words(Texts.in(locale), Messages.beside(Words.class, locale));
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** Returns the language's tag: {@code en} or {@code ru}. */
  String language() {
    return texts.locale().getLanguage();
  }

  /** Returns the day of {@code moment} where this computer is: "22 November 2026". */
  String day(Instant moment) {
    return formatted(
        moment, new DateTimeFormatterBuilder().appendLocalized(FormatStyle.LONG, null));
  }

  /** Returns day and time of {@code moment} where this computer is. */
  String dayAndTime(Instant moment) {
    return formatted(
        moment,
        new DateTimeFormatterBuilder().appendLocalized(FormatStyle.LONG, FormatStyle.SHORT));
  }

  private String formatted(Instant moment, DateTimeFormatterBuilder format) {
    return format.toFormatter(texts.locale()).withZone(ZoneId.systemDefault()).format(moment);
  }

  /** Returns the messages as picocli wants them for its help. */
  ResourceBundle bundle() {
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
