package io.deskworthy.report.fuzz;

import io.deskworthy.report.SampleReports;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.text.AssessmentRenderer;
import io.deskworthy.report.text.Texts;
import java.util.Locale;

/** A policy: is refused, or something can be judged by it and put into words. */
public final class PolicyFuzz {

  private static final Findings READY = SampleReports.ready();

  private static final Texts RUSSIAN = Texts.in(Locale.forLanguageTag("ru"));

  private PolicyFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Policy policy;
    try {
      policy = PolicyFormat.read(input);
    } catch (MalformedJsonException refused) {
      return;
    }
    Judge.faults(policy);
    AssessmentRenderer words = new AssessmentRenderer(RUSSIAN, policy);
    Judge.judge(policy, READY).assessments().forEach(words::render);
    Judge.judge(policy, Findings.NONE).assessments().forEach(words::render);
  }
}
