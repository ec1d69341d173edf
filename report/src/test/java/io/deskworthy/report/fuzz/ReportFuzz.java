package io.deskworthy.report.fuzz;

import io.deskworthy.report.Report;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.Texts;
import java.util.Locale;

/** A report's content: is refused, or can be written again, judged, and put into words. */
public final class ReportFuzz {

  private static final Policy POLICY = preset();

  private static final AssessmentRenderer WORDS =
      new AssessmentRenderer(Texts.in(Locale.ENGLISH), POLICY);

  private ReportFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Report report;
    try {
      report = ReportFormat.read(input);
    } catch (MalformedJsonException | UnknownVersionException refused) {
      return;
    }
    // A stranger's figures may have more decimals than ours: what is written has them no more.
    Report written = again(report);
    if (!written.findings().present().equals(report.findings().present())
        || !again(written).findings().equals(written.findings())
        || !written.session().equals(report.session())) {
      throw new AssertionError("what was read is not what is written");
    }
    Judge.judge(POLICY, report.findings()).assessments().forEach(WORDS::render);
  }

  private static Report again(Report report) {
    try {
      return ReportFormat.read(ReportFormat.write(report));
    } catch (MalformedJsonException | UnknownVersionException broken) {
      throw new AssertionError("what was read cannot be read again", broken);
    }
  }

  private static Policy preset() {
    try {
      return PolicyFormat.read(Presets.defaultPolicy());
    } catch (MalformedJsonException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
