package io.deskworthy.server.employer;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.report.text.FindingText;
import io.deskworthy.server.page.Frame;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a report shows, in words.
 *
 * @param path of the page
 * @param candidate whom it is about
 * @param position what for
 * @param verdict what it comes to
 * @param receivedAt when it came, for programs
 * @param received when it came, for people
 * @param taken when it was made, by the candidate's clock
 * @param policy under which it is judged
 * @param policyHash name of exactly that policy
 * @param digest of the report as it came
 * @param certificatePath of the certificate it earned
 * @param isRevoked whether that was revoked
 * @param rows each requirement
 * @param charts what was measured over time, in words and drawn
 * @param findings everything that was found
 */
record ReportPage(
    String path,
    String candidate,
    String position,
    Verdict verdict,
    String receivedAt,
    String received,
    String taken,
    String policy,
    String policyHash,
    String digest,
    Optional<String> certificatePath,
    boolean isRevoked,
    List<Row> rows,
    List<ChartGroup> charts,
    List<FindingText> findings) {

  /** One requirement; the evidence in the words of the employer's side. */
  record Row(Outcome outcome, AssessmentText text, String evidence) {}

  static ReportPage of(Applicant applicant, boolean isRevoked, Frame frame) {
    return new ReportPage(
        ReportAddress.path(applicant.reportId()),
        applicant.candidate().orElse(frame.text("applicants.unnamed")),
        applicant.position(),
        applicant.appraisal().judgement().verdict(),
        applicant.receivedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        frame.minute(applicant.receivedAt()),
        frame.minute(applicant.takenAt()),
        applicant.policy().policy().title().in(frame.language().locale()),
        applicant.policy().hash(),
        applicant.digest(),
        applicant.certificateId().map(id -> "/c/" + id),
        isRevoked,
        rows(applicant, frame),
        new Charts(applicant.appraisal().findings(), applicant.policy().policy(), frame).all(),
        findings(applicant.appraisal().findings(), frame));
  }

  private static List<Row> rows(Applicant applicant, Frame frame) {
    AssessmentRenderer renderer =
        new AssessmentRenderer(frame.texts(), applicant.policy().policy());
    return applicant.appraisal().judgement().assessments().stream()
        .map(assessment -> new Row(
            assessment.outcome(),
            renderer.render(assessment),
            assessment.measured().isEmpty() ? "—" : evidence(assessment.evidence(), frame)))
        .toList();
  }

  private static List<FindingText> findings(Findings findings, Frame frame) {
    List<Finding<?>> present = List.copyOf(findings.present());
    List<FindingText> texts = FindingText.all(findings, frame.texts());
    List<FindingText> ours = new ArrayList<>();
    for (int i = 0; i < present.size(); i++) {
      Evidence level = findings.found(present.get(i)).evidence();
      ours.add(new FindingText(texts.get(i).name(), texts.get(i).value(), evidence(level, frame)));
    }
    return ours;
  }

  private static String evidence(Evidence level, Frame frame) {
    return frame.text("report.evidence." + level.word());
  }
}
