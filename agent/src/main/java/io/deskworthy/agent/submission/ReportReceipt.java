package io.deskworthy.agent.submission;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The server has the report, durably, and judged it.
 *
 * @param reportId the server's name for it
 * @param verdict {@code READY}, {@code NOT_READY} or {@code UNDETERMINED}
 * @param reportUrl where the employer sees it
 * @param certificateUrl the certificate's page, if one was issued
 * @param whole the answer as sent, with the assessments
 */
public record ReportReceipt(
    String reportId,
    String verdict,
    Optional<URI> reportUrl,
    Optional<URI> certificateUrl,
    ObjectNode whole) {

  private static final Pattern VERDICT = Pattern.compile("READY|NOT_READY|UNDETERMINED");

  private static final int MAX_TEXT = 100;

  /** Reads a receipt for the report with that digest; one for another report is refused. */
  static ReportReceipt read(JsonFields fields, String digest) throws MalformedJsonException {
    String verdict = fields.text("verdict", MAX_TEXT);
    if (!VERDICT.matcher(verdict).matches()) {
      throw fields.refused("verdict", "READY, NOT_READY or UNDETERMINED");
    }
    if (!fields.text("digest", MAX_TEXT).equals(digest)) {
      throw fields.refused("digest", "that of the report sent");
    }
    return new ReportReceipt(
        PlainText.line(fields.text("report", MAX_TEXT)),
        verdict,
        WebAddress.optionalIn(fields, "reportUrl"),
        WebAddress.optionalIn(fields, "certificateUrl"),
        fields.node());
  }
}
