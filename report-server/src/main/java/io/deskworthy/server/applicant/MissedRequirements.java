package io.deskworthy.server.applicant;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.policy.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads from stored assessments what keeps an applicant from being ready. */
public final class MissedRequirements {

  /** Sixty requirements of 300 bytes are 18 kB. */
  private static final int MAX_BYTES = 64 * 1024;

  private static final int MAX_TEXT = 100;

  private MissedRequirements() {}

  /** Returns the required ones that are not met or not determined, in their order. */
  public static List<Missed> of(String assessments) {
    try {
      byte[] text = assessments.getBytes(StandardCharsets.UTF_8);
      List<Missed> missed = new ArrayList<>();
      for (JsonNode node : StrictJson.array(text, MAX_BYTES)) {
        JsonFields each = new JsonFields("assessment", (ObjectNode) node);
        Outcome outcome = Outcome.valueOf(each.text("assessment", MAX_TEXT));
        boolean required = each.text("severity", MAX_TEXT).equals(Severity.REQUIRED.word());
        if (required && outcome != Outcome.MET) {
          missed.add(new Missed(each.text("requirement", MAX_TEXT), outcome, false));
        }
      }
      return List.copyOf(missed);
    } catch (MalformedJsonException damaged) {
      throw new IllegalStateException("stored assessments cannot be read", damaged);
    }
  }
}
