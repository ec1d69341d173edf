package io.deskworthy.agent.command;

import io.deskworthy.report.text.Messages;
import io.deskworthy.report.text.Texts;
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
