package io.deskworthy.agent.command;

import io.deskworthy.agent.run.RunResult;
import io.deskworthy.report.FindingsFormat;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.report.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A run as one object for programs: see docs/command-line.md. */
final class ResultJson {

  private ResultJson() {}

  /** Returns verdict, assessments and findings of {@code result}, and what became of its report. */
  static ObjectNode of(RunResult result, Verdict verdict, Delivery delivery, Texts texts) {
    ObjectNode json = StrictJson.newObject().put("verdict", verdict.name());
    AssessmentRenderer renderer = AssessmentRenderer.of(texts, result.policy(), result.judged());
    for (Assessment assessment : result.judgement().assessments()) {
      json.withArrayProperty("assessments")
          .add(assessment(assessment, renderer.render(assessment)));
    }
    json.set("findings", FindingsFormat.write(result.judged()));
    delivery.receipt().ifPresent(receipt -> {
      receipt.reportUrl().ifPresent(url -> json.put("reportUrl", url.toString()));
      receipt.certificateUrl().ifPresent(url -> json.put("certificateUrl", url.toString()));
    });
    delivery.savedTo().ifPresent(file -> json.put("savedTo", file.toString()));
    delivery.problem().ifPresent(code -> json.put("notDelivered", code));
    return json;
  }

  private static ObjectNode assessment(Assessment assessment, AssessmentText text) {
    ObjectNode json = StrictJson.newObject()
        .put("requirement", assessment.requirement())
        .put("assessment", assessment.outcome().name())
        .put("severity", assessment.severity().word());
    assessment.measured().ifPresent(measured -> json.set("measured", quantity(measured)));
    json.set("required", quantity(assessment.required()));
    json.put("evidence", assessment.evidence().word())
        .put("reasonCode", assessment.reason().code())
        .put("reason", text.reason());
    text.advice().ifPresent(advice -> json.put("advice", advice));
    if (assessment.warning()) {
      json.put("warning", true);
    }
    return json;
  }

  /** A number with its base unit, or a word. */
  private static JsonNode quantity(Quantity quantity) {
    return quantity.fold(new Quantity.Cases<JsonNode>() {
      @Override
      public JsonNode amount(Quantity.Amount amount) {
        ObjectNode json = StrictJson.newObject();
        long whole = Math.round(amount.value());
        if (whole == amount.value()) {
          json.put("value", whole);
        } else {
          json.put("value", amount.value());
        }
        return json.put("unit", amount.unit().symbol());
      }

      @Override
      public JsonNode word(Quantity.Word word) {
        return JsonNodeFactory.instance.stringNode(word.key());
      }

      @Override
      public JsonNode plain(Quantity.Plain plain) {
        return JsonNodeFactory.instance.stringNode(plain.text());
      }
    });
  }
}
