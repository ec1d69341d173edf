package io.deskworthy.server.intake;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Answers {@code POST /api/v1/reports}: docs/protocol.md, section 4. */
public final class ReportHandler implements Handler {

  /** Where reports go. */
  public static final String PATH = "/api/v1/reports";

  /** The most bytes of a report. */
  public static final int MAX_BYTES = UnverifiedJws.MAX_LENGTH;

  private static final String JOSE = "application/jose";

  private final Intake intake;

  /** Takes reports with {@code parts}. */
  public ReportHandler(IntakeParts parts) {
    this.intake = new Intake(parts);
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    if (!exchange.header("Content-Type").orElse("").equals(JOSE)) {
      throw new Problem(
          415, "unsupported-type", "Not a signed report", "Reports are sent as " + JOSE + ".");
    }
    // In any other encoding than this, a character might hide that is not in the text.
    String jws = new String(exchange.body(MAX_BYTES), StandardCharsets.ISO_8859_1);
    Receipt receipt = intake.receive(jws, exchange.publicUrl() + PATH);
    exchange.answerJson(receipt.isNew() ? 201 : 200, answer(receipt, exchange.publicUrl()));
  }

  private static ObjectNode answer(Receipt receipt, String publicUrl) {
    String id = receipt.report().id();
    ObjectNode json = StrictJson.newObject()
        .put("report", id)
        .put("verdict", receipt.judgement().verdict().name())
        .putRawValue("assessments", new RawValue(receipt.judgement().assessments()))
        .put("reportUrl", publicUrl + "/applicants/" + id);
    receipt
        .certificateId()
        .ifPresent(certificate -> json.put("certificateUrl", publicUrl + "/c/" + certificate));
    return json.put("digest", receipt.report().digest());
  }
}
