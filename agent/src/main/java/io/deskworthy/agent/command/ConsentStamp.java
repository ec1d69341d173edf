package io.deskworthy.agent.command;

import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.ReportDrawer;
import io.deskworthy.agent.submission.ReportNotKeptException;
import io.deskworthy.agent.submission.UnusableReportException;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Adds the consent to a report that was kept without one, because nobody was there to ask, and
 * signs it anew for the same server and nonce. The old one was never sent.
 *
 * @param context gives key and consent
 */
record ConsentStamp(Context context) {

  /** Returns {@code report} with a consent, which is then also what {@code file} holds. */
  OutgoingReport agreed(OutgoingReport report, Path file) throws IOException {
    Optional<SigningKey> key =
        ServerOrigin.of(report.url()).isPresent() ? key(report) : Optional.empty();
    if (key.isEmpty()) {
      // Made on another computer: it goes as it is, and the server says whether that will do.
      return report;
    }
    SignedReport signed = open(report, key.get(), file);
    return signed.report().consent().isPresent() ? report : stamped(signed, key.get(), file);
  }

  private Optional<SigningKey> key(OutgoingReport report) throws IOException {
    return context.services().keys().find(ServerOrigin.of(report.url()).orElseThrow());
  }

  private static SignedReport open(OutgoingReport report, SigningKey key, Path file) {
    try {
      return SignedReport.open(report.jws(), key.verificationKey());
    } catch (RejectedJwsException | MalformedJsonException | UnknownVersionException altered) {
      throw CommandFault.usage("report-altered", file, altered.getMessage()).because(altered);
    }
  }

  private OutgoingReport stamped(SignedReport signed, SigningKey key, Path file) {
    Report old = signed.report();
    Report agreed = new Report(
        old.takenAt(),
        old.agentVersion(),
        old.session(),
        Optional.of(ConsentQuestion.consent(context)),
        old.findings(),
        old.statements());
    String jws = SignedReport.seal(
        agreed,
        key,
        signed.header().nonce().orElseThrow(),
        signed.header().url().orElseThrow());
    try {
      OutgoingReport outgoing = OutgoingReport.of(jws);
      ReportDrawer.keepAs(file, outgoing);
      return outgoing;
    } catch (UnusableReportException impossible) {
      throw new IllegalStateException("a report just signed is not one", impossible);
    } catch (ReportNotKeptException full) {
      throw CommandFault.notDelivered(full.code(), full.getMessage()).because(full);
    }
  }
}
