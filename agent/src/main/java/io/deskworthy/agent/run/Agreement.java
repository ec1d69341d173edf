package io.deskworthy.agent.run;

import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.agent.submission.UnusableReportException;
import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.text.ConsentText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A session, and the key that was enrolled with it.
 *
 * @param session what the server agreed to
 * @param key signs the report of this session
 */
public record Agreement(Session session, SigningKey key) {

  /** Returns to what a candidate agrees before a report of this session is sent. */
  public ConsentText consentText(Locale language) {
    return ConsentText.of(
        language,
        session.employer(),
        session.position(),
        session.reportUrl().getRawAuthority(),
        session.keeping());
  }

  /** Returns the consent that a yes to that text, given at {@code moment}, is. */
  public Consent consent(Locale language, Instant moment) {
    return new Consent(
        ConsentText.VERSION,
        language.getLanguage(),
        moment.truncatedTo(ChronoUnit.SECONDS),
        Optional.of(consentText(language).hash()));
  }

  /** Signs {@code report}, which is of this session, for its server. */
  public OutgoingReport seal(Report report) {
    String jws =
        SignedReport.seal(report, key, session.nonce(), session.reportUrl().toString());
    try {
      return OutgoingReport.of(jws);
    } catch (UnusableReportException impossible) {
      throw new IllegalStateException("a report just signed is not one", impossible);
    }
  }
}
