package io.deskworthy.server.intake;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Judgement;
import io.deskworthy.report.judging.Quantity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes assessments for programs: codes and figures, no sentences. */
final class AssessmentFormat {

  /** Up to here a double holds every whole number. */
  private static final double LARGEST_EXACT = 0x1p53;

  private AssessmentFormat() {}

  static ArrayNode write(Judgement judgement) {
    ArrayNode list = StrictJson.newObject().putArray("assessments");
    judgement.assessments().forEach(assessment -> list.add(write(assessment)));
    return list;
  }

  private static ObjectNode write(Assessment assessment) {
    ObjectNode json = StrictJson.newObject()
        .put("requirement", assessment.requirement())
        .put("assessment", assessment.outcome().name())
        .put("severity", assessment.severity().word())
        .put("evidence", assessment.evidence().word())
        .put("reason", assessment.reason().code())
        .put("warning", assessment.warning());
    assessment.measured().ifPresent(measured -> json.set("measured", write(measured)));
    json.set("required", write(assessment.required()));
    return json;
  }

  private static ObjectNode write(Quantity quantity) {
    return quantity.fold(new Quantity.Cases<>() {
      @Override
      public ObjectNode amount(Quantity.Amount amount) {
        return number(amount.value()).put("unit", amount.unit().symbol());
      }

      @Override
      public ObjectNode word(Quantity.Word word) {
        return StrictJson.newObject().put("word", word.key());
      }

      @Override
      public ObjectNode plain(Quantity.Plain plain) {
        return StrictJson.newObject().put("text", plain.text());
      }
    });
  }

  /** Whole numbers are written as such: not every reader takes 8.589934592E9 for bytes. */
  private static ObjectNode number(double value) {
    ObjectNode json = StrictJson.newObject();
    return value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT
        ? json.put("value", (long) value)
        : json.put("value", value);
  }
}
