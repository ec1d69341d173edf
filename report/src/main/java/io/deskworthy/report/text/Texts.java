package io.deskworthy.report.text;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.policy.ReachProfiles;
import io.deskworthy.report.policy.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says in English or Russian what a report is about. Names and codes that this version has no text
 * for are shown as they are. Immutable.
 */
public final class Texts {

  private static final String SERVICE = ReachFindings.GROUP + ".";

  private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
  private static final Texts RUSSIAN = new Texts(Locale.forLanguageTag("ru"));

  private final Locale locale;
  private final Messages messages;
  private final QuantityFormat quantities;

  private Texts(Locale locale) {
    this.locale = locale;
    this.messages = Messages.beside(Texts.class, locale);
    this.quantities = new QuantityFormat(messages, locale);
  }

  /** Returns the Russian texts for Russian, the English ones for every other language. */
  public static Texts in(Locale locale) {
    return Messages.isRussian(locale) ? RUSSIAN : ENGLISH;
  }

  /** Returns the language: English or Russian. */
  public Locale locale() {
    return locale;
  }

  /** Returns what people call the requirement {@code name}. */
  public String requirement(String name) {
    return name.startsWith(SERVICE)
        ? service(ReachProfiles.named(name.substring(SERVICE.length()))
            .map(profile -> profile.service().title().in(locale))
            .orElse(name.substring(SERVICE.length())))
        : messages.find("requirement." + name).orElse(name);
  }

  /** Returns what the requirement to reach the service {@code title} is called. */
  String service(String title) {
    return messages.text("requirement.reach", title);
  }

  /** Returns the word for {@code outcome}: "met". */
  public String outcome(Outcome outcome) {
    return messages.text("outcome." + outcome);
  }

  /** Returns the word for {@code verdict}: "ready". */
  public String verdict(Verdict verdict) {
    return messages.text("verdict." + verdict);
  }

  /** Returns a sentence that says what {@code verdict} means to the candidate. */
  public String verdictSentence(Verdict verdict) {
    return messages.text("verdict." + verdict + ".sentence");
  }

  /** Returns the word for {@code severity}: "required". */
  public String severity(Severity severity) {
    return messages.text("severity." + severity);
  }

  /** Returns how a finding is known: "measured on your computer". */
  public String evidence(Evidence evidence) {
    return messages.text("evidence." + evidence.word());
  }

  /** Returns a figure with its unit, a word, or a text as it is. */
  public String quantity(Quantity quantity) {
    return quantity.fold(new Quantity.Cases<>() {
      @Override
      public String amount(Quantity.Amount amount) {
        return quantities.format(amount.value(), amount.unit());
      }

      @Override
      public String word(Quantity.Word word) {
        return messages.find("word." + word.key()).orElse(word.key());
      }

      @Override
      public String plain(Quantity.Plain plain) {
        return messages.find("word." + plain.text()).orElse(plain.text());
      }
    });
  }

  /** Returns a sentence for {@code reason}, or its code if it is none of ours. */
  public String reason(Reason reason) {
    return messages.find("reason." + reason.code()).orElse(reason.code());
  }

  Messages messages() {
    return messages;
  }

  QuantityFormat quantities() {
    return quantities;
  }

  /** Returns the first of {@code keys} that has a text, filled with {@code arguments}. */
  Optional<String> first(List<String> keys, Object... arguments) {
    return keys.stream()
        .flatMap(key -> messages.find(key).stream())
        .findFirst()
        .map(text -> Messages.fill(text, arguments));
  }
}
