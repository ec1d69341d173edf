package io.deskworthy.server.certificate;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.policy.LocalText;
import io.deskworthy.report.policy.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a verified certificate says, read back from its claims.
 *
 * @param candidate the name, if it is disclosed
 * @param processor the processor's model, if it is disclosed
 * @param operatingSystem the system, if it is disclosed
 * @param policyTitle what the policy is called
 * @param policyHash name of exactly that policy
 * @param reportDigest base64url of the SHA-256 of the signed report
 * @param requirements each requirement and what became of it
 */
record CertificateContent(
    Optional<String> candidate,
    Optional<String> processor,
    Optional<String> operatingSystem,
    LocalText policyTitle,
    String policyHash,
    String reportDigest,
    List<Line> requirements) {

  private static final int MAX_TEXT = 500;
  private static final int MAX_REQUIREMENTS = 60;

  /** One requirement; what was measured only if it is disclosed. */
  record Line(
      String requirement,
      Outcome outcome,
      Severity severity,
      Evidence evidence,
      Optional<Bound> bound,
      Quantity required,
      Optional<Quantity> measured) {}

  static CertificateContent read(ObjectNode claims) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", claims);
    JsonFields policy = fields.object("policy");
    JsonFields title = policy.object("title");
    Optional<JsonFields> device = object(fields, CertificateClaims.DEVICE);
    return new CertificateContent(
        fields.optionalText(CertificateClaims.CANDIDATE, MAX_TEXT),
        text(device, "processor"),
        text(device, "operatingSystem"),
        new LocalText(title.text("en", MAX_TEXT), title.text("ru", MAX_TEXT)),
        policy.text("hash", MAX_TEXT),
        fields.text("reportDigest", MAX_TEXT),
        lines(fields));
  }

  private static List<Line> lines(JsonFields fields) throws MalformedJsonException {
    Optional<JsonFields> measured = object(fields, CertificateClaims.MEASURED);
    List<Line> lines = new ArrayList<>();
    for (JsonFields each : fields.objects("assessments", MAX_REQUIREMENTS)) {
      String requirement = each.text("requirement", MAX_TEXT);
      Optional<JsonFields> figure =
          measured.isPresent() ? object(measured.get(), requirement) : Optional.empty();
      lines.add(new Line(
          requirement,
          Outcome.valueOf(each.text("assessment", MAX_TEXT)),
          Severity.valueOf(each.text("severity", MAX_TEXT).toUpperCase(Locale.ROOT)),
          Evidence.ofWord(each.text("evidence", MAX_TEXT)),
          each.object("required").optionalText("bound", MAX_TEXT).flatMap(Bound::ofWord),
          QuantityClaim.read(each.object("required")),
          figure.isPresent() ? Optional.of(QuantityClaim.read(figure.get())) : Optional.empty()));
    }
    return List.copyOf(lines);
  }

  private static Optional<JsonFields> object(JsonFields fields, String name)
      throws MalformedJsonException {
    return fields.has(name) ? Optional.of(fields.object(name)) : Optional.empty();
  }

  private static Optional<String> text(Optional<JsonFields> fields, String name)
      throws MalformedJsonException {
    return fields.isPresent() ? fields.get().optionalText(name, MAX_TEXT) : Optional.empty();
  }
}
