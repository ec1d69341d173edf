package io.deskworthy.server.certificate;

import io.deskworthy.report.credential.SdJwtBuilder;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.server.intake.Appraisal;
import io.deskworthy.server.position.StoredPolicy;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a certificate says. Always shown: verdict, policy, each requirement with outcome and
 * evidence, and the digest of the report. For the holder to show or withhold: the candidate's name,
 * the computer's model and each measured figure.
 */
final class CertificateClaims {

  static final String CANDIDATE = "candidate";
  static final String DEVICE = "device";
  static final String MEASURED = "measured";

  private CertificateClaims() {}

  /**
   * Returns a certificate ready to be signed.
   *
   * @param registered issuer, type and dates
   * @param reportDigest of the report that earned it
   * @param candidate whom it is about, if the employer gave a name
   */
  static SdJwtBuilder write(
      ObjectNode registered,
      String reportDigest,
      Optional<String> candidate,
      StoredPolicy policy,
      Appraisal appraisal,
      SecureRandom salts) {
    ObjectNode claims = registered
        .deepCopy()
        .put("verdict", appraisal.judgement().verdict().name())
        .put("reportDigest", reportDigest);
    claims.set("policy", policy(policy.policy(), policy.hash()));
    claims.set("assessments", assessments(policy.policy(), appraisal.judgement().assessments()));
    SdJwtBuilder builder = new SdJwtBuilder(claims, salts);
    candidate.ifPresent(
        name -> builder.disclosable(CANDIDATE, JsonNodeFactory.instance.stringNode(name)));
    device(appraisal.findings()).ifPresent(device -> builder.disclosable(DEVICE, device));
    appraisal
        .judgement()
        .assessments()
        .forEach(assessment -> assessment
            .measured()
            .ifPresent(quantity -> builder.disclosableIn(
                MEASURED, assessment.requirement(), QuantityClaim.write(quantity))));
    return builder;
  }

  private static ObjectNode policy(Policy policy, String hash) {
    ObjectNode json = StrictJson.newObject().put("id", policy.id()).put("hash", hash);
    json.putObject("title")
        .put("en", policy.title().english())
        .put("ru", policy.title().russian());
    return json;
  }

  private static ArrayNode assessments(Policy policy, List<Assessment> assessments) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Assessment assessment : assessments) {
      ObjectNode json = list.addObject()
          .put("requirement", assessment.requirement())
          .put("assessment", assessment.outcome().name())
          .put("severity", assessment.severity().word())
          .put("evidence", assessment.evidence().word());
      ObjectNode required = QuantityClaim.write(assessment.required());
      policy
          .requirement(assessment.requirement())
          .flatMap(requirement -> Bound.of(requirement.rule()))
          .ifPresent(bound -> required.put("bound", bound.word()));
      json.set("required", required);
    }
    return list;
  }

  private static Optional<ObjectNode> device(Findings findings) {
    String system = Stream.of(MachineFindings.SYSTEM_FAMILY, MachineFindings.SYSTEM_VERSION)
        .flatMap(finding -> findings.reading(finding).value().stream())
        .collect(Collectors.joining(" "));
    ObjectNode json = StrictJson.newObject();
    findings
        .reading(MachineFindings.PROCESSOR)
        .value()
        .ifPresent(model -> json.put("processor", model));
    if (!system.isEmpty()) {
      json.put("operatingSystem", system);
    }
    return json.isEmpty() ? Optional.empty() : Optional.of(json);
  }
}
