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
 * @param decided what people decided about it
 * @param decides whether its buttons are theirs to use
 * @param rows each requirement
 * @param runs earlier and later ones of the same person beside it
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
    DecidedText decided,
    boolean decides,
    List<Row> rows,
    Optional<RunsTable> runs,
    List<ChartGroup> charts,
    List<FindingText> findings) {

  /**
   * One requirement; the evidence in the words of the employer's side.
   *
   * @param waiver what was decided about it
   * @param canWaive whether that can be decided
   */
  record Row(
      String requirement,
      Outcome outcome,
      AssessmentText text,
      String evidence,
      Optional<DecidedText.WaiverText> waiver,
      boolean canWaive) {}

  static ReportPage of(
      Applicant applicant,
      boolean isRevoked,
      DecidedText decided,
      Optional<RunsTable> runs,
      Frame frame) {
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
        decided,
        frame.account().map(Frame.Account::invites).orElse(false),
        rows(applicant, decided, frame),
        runs,
        new Charts(applicant.appraisal().findings(), applicant.policy().policy(), frame).all(),
        findings(applicant.appraisal().findings(), frame));
  }

  private static List<Row> rows(Applicant applicant, DecidedText decided, Frame frame) {
    AssessmentRenderer renderer =
        new AssessmentRenderer(frame.texts(), applicant.policy().policy());
    return applicant.appraisal().judgement().assessments().stream()
        .map(assessment -> new Row(
            assessment.requirement(),
            assessment.outcome(),
            renderer.render(assessment),
            assessment.measured().isEmpty() ? "—" : evidence(assessment.evidence(), frame),
            decided.waiver(assessment.requirement()),
            decided.canWaive(assessment)))
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
