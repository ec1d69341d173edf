package io.deskworthy.agent.command;

import io.deskworthy.agent.run.Agreement;
import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.text.ConsentText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Says who will see the report and for how long, shows its exact content on request, and asks
 * whether it may be sent.
 *
 * @param context where to ask
 * @param agreement with whom
 * @param report exactly what would be sent
 */
record ConsentQuestion(Context context, Agreement agreement, Report report) {

  /** Returns the consent that a yes to the question asked now gives. */
  static Consent consent(Context context, Agreement agreement) {
    return agreement.consent(
        context.words().texts().locale(), context.services().clock().instant());
  }

  /** Returns the consent of somebody who sends what was kept, and to whom no text is shown. */
  static Consent consent(Context context) {
    Instant now = context.services().clock().instant().truncatedTo(ChronoUnit.SECONDS);
    return new Consent(ConsentText.VERSION, context.words().language(), now);
  }

  /** Explains, and returns whether the candidate agrees; without anybody to ask that is a no. */
  boolean isAnsweredYes(boolean givenBefore) {
    context.terminal().say("");
    Locale language = context.words().texts().locale();
    for (String paragraph : agreement.consentText(language).paragraphs()) {
      context.terminal().say(Paragraph.wrap(paragraph, 0, Terminal.WIDTH));
    }
    return givenBefore || ask();
  }

  private boolean ask() {
    Optional<String> answer = context.terminal().ask(context.text("consent.question"));
    while (answer.isPresent()) {
      String letter = answer.get().toLowerCase(Locale.ROOT);
      if (matches(letter, "consent.yes")) {
        return true;
      }
      if (matches(letter, "consent.no")) {
        return false;
      }
      if (matches(letter, "consent.show")) {
        context.terminal().say(StrictJson.pretty(ReportFormat.toJson(report)));
      }
      answer = context.terminal().ask(context.text("consent.question"));
    }
    return false;
  }

  private boolean matches(String answer, String key) {
    return !answer.isEmpty() && context.text(key).startsWith(answer);
  }
}
