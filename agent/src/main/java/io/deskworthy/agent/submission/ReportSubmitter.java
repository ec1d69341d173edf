package io.deskworthy.agent.submission;

import io.deskworthy.agent.http.WebClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Uploads a signed report. The same bytes may be sent any number of times: the server answers the
 * same, so that a lost answer costs nothing.
 */
public final class ReportSubmitter {

  private final WebClient web;
  private final Persistence persistence;

  /** Sends through {@code web}, as often as {@code persistence} lets it. */
  public ReportSubmitter(WebClient web, Persistence persistence) {
    this.web = web;
    this.persistence = persistence;
  }

  /** Sends {@code report}, which is on the disk already, to the address it was signed for. */
  public ServerReply<ReportReceipt> submit(OutgoingReport report) throws InterruptedException {
    return persistence.ask(() -> post(report));
  }

  private ServerReply<ReportReceipt> post(OutgoingReport report) {
    byte[] body = report.jws().getBytes(StandardCharsets.US_ASCII);
    String digest = report.digest();
    try {
      return AnswerReader.ofJson(report.url(), fields -> ReportReceipt.read(fields, digest))
          .read(web.post(report.url(), "application/jose", body));
    } catch (IOException failed) {
      return new ServerReply.Undelivered<>(
          CallFaults.of(failed), PlainText.line(failed.toString()), Optional.empty());
    }
  }
}
