package io.deskworthy.systemtests;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What an agent sends, as those write it who stand in for one. */
final class AgentMessages {

  private AgentMessages() {}

  /** Returns the request for a session by who holds {@code key} and the invitation {@code link}. */
  static String session(String link, SigningKey key) {
    ObjectNode asked = StrictJson.newObject()
        .put("invitation", link.substring(link.lastIndexOf('/') + 1))
        .put("keyId", key.verificationKey().keyId());
    asked.set("publicKey", key.verificationKey().toJwk());
    return StrictJson.line(asked);
  }

  /** Returns the report of {@code findings} for {@code session}, agreed to when it was taken. */
  static String report(
      ObjectNode session,
      SigningKey key,
      String consent,
      Instant takenAt,
      Findings findings,
      List<String> statements) {
    Report report = new Report(
        takenAt,
        "0.1.0",
        session.get("session").stringValue(),
        Optional.of(new Consent(consent, "en", takenAt)),
        findings,
        statements);
    return SignedReport.seal(
        report,
        key,
        session.get("nonce").stringValue(),
        session.get("reportUrl").stringValue());
  }
}
