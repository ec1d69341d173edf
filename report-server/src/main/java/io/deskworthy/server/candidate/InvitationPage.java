package io.deskworthy.server.candidate;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Employer;
import java.util.List;
import java.util.Optional;

/**
 * What a candidate reads before anything is measured.
 *
 * @param employer who asks, and for how long the result is kept
 * @param candidate who is asked, if the employer gave a name
 * @param position for what
 * @param demands what is demanded
 * @param expires until which day the invitation holds
 * @param server the host that keeps the result
 * @param link the invitation's own address
 * @param files what there is to download
 */
record InvitationPage(
    Employer employer,
    Optional<String> candidate,
    String position,
    List<AssessmentText> demands,
    String expires,
    String server,
    String link,
    List<File> files) {

  /** A file with its size in words, at the address that saves it with the invitation's code. */
  record File(String name, String path, String size, String sha256) {

    static File of(Download download, String code, Frame frame) {
      String size = frame.texts().quantity(new Quantity.Amount(download.bytes(), Unit.BYTE));
      String path = download.path() + "?invitation=" + code;
      return new File(download.name(), path, size, download.sha256());
    }
  }

  /** Nothing is found yet, so what is left of each assessment is what it demands. */
  static List<AssessmentText> demands(Policy policy, Frame frame) {
    AssessmentRenderer renderer = new AssessmentRenderer(frame.texts(), policy);
    return Judge.judge(policy, Findings.NONE).assessments().stream()
        .map(renderer::render)
        .toList();
  }
}
