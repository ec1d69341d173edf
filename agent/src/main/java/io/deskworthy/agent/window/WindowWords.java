package io.deskworthy.agent.window;

import io.deskworthy.agent.text.FaultText;
import io.deskworthy.agent.text.Words;
import io.deskworthy.agent.window.journey.Trouble;
import io.deskworthy.report.text.Messages;
import java.util.Locale;
import java.util.Optional;

/**
 * What the window says, in one language.
 *
 * @param shared with the command line
 * @param own the window's own messages; they go before the shared ones
 */
record WindowWords(Words shared, Messages own) {

  static WindowWords in(Locale locale) {
    return new WindowWords(Words.in(locale), Messages.beside(WindowWords.class, locale));
  }

  String text(String key, Object... arguments) {
    return own.find(key).isPresent() ? own.text(key, arguments) : shared.text(key, arguments);
  }

  /** Returns what went wrong. What to do is said without commands to be typed. */
  FaultText fault(Trouble trouble) {
    FaultText text = trouble
        .unforeseen()
        .map(thrown -> FaultText.unexpected(shared, thrown))
        .orElseGet(
            () -> FaultText.of(shared, trouble.code(), trouble.arguments().toArray()));
    Optional<String> advice = own.find("fault." + trouble.code() + ".advice");
    return new FaultText(text.sentence(), advice.orElse(text.advice()), text.code());
  }
}
