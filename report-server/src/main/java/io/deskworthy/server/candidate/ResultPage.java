package io.deskworthy.server.candidate;

import io.deskworthy.report.judging.Judgement;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.server.page.Frame;
import java.util.List;
import java.util.Optional;

/**
 * What came of it, for the candidate.
 *
 * @param back the invitation's page
 * @param verdict all in all
 * @param sentence what that means
 * @param received when the report came
 * @param rows each requirement
 * @param certificate address of the certificate, if it earned one
 */
record ResultPage(
    String back,
    Verdict verdict,
    String sentence,
    String received,
    List<Row> rows,
    Optional<String> certificate) {

  /** One requirement. */
  record Row(Outcome outcome, AssessmentText text) {}

  static ResultPage of(
      String code, ResultStore.Result result, Policy policy, Judgement judgement, Frame frame) {
    AssessmentRenderer renderer = new AssessmentRenderer(frame.texts(), policy);
    return new ResultPage(
        "/i/" + code,
        judgement.verdict(),
        frame.texts().verdictSentence(judgement.verdict()),
        frame.minute(result.report().receivedAt()),
        judgement.assessments().stream()
            .map(each -> new Row(each.outcome(), renderer.render(each)))
            .toList(),
        result.certificateId().map(id -> "/c/" + id));
  }
}
