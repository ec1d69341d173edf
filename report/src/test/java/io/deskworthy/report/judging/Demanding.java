package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.policy.LocalText;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.QuietRoom;
import io.deskworthy.report.policy.Requirement;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.policy.Unit;
import java.util.List;
import java.util.Optional;

/** Policies that demand one thing. */
record Demanding(String name, Rule rule, Severity severity, boolean fails, Evidence evidence) {

  /** The bounds of the default policy. */
  static final QuietRoom QUIET_ROOM = new QuietRoom(15, 20, 6, 18, 0.05, 30, 2, 2, 20);

  static Demanding that(String name, Rule rule) {
    return new Demanding(name, rule, Severity.REQUIRED, false, Evidence.DECLARED);
  }

  static Demanding atLeast(String name, double bound, Unit unit) {
    return that(name, new Rule.AtLeast(bound, unit));
  }

  static Demanding atMost(String name, double bound, Unit unit) {
    return that(name, new Rule.AtMost(bound, unit));
  }

  Demanding failingWhenUnknown() {
    return new Demanding(name, rule, severity, true, evidence);
  }

  Demanding knownBy(Evidence least) {
    return new Demanding(name, rule, severity, fails, least);
  }

  Demanding weighing(Severity other) {
    return new Demanding(name, rule, other, fails, evidence);
  }

  Requirement requirement() {
    return new Requirement(
        name, rule, severity, fails, evidence, Optional.empty(), Optional.empty());
  }

  static Policy policy(Demanding... all) {
    return new Policy(
        "test",
        new LocalText("Test", "Проба"),
        Optional.empty(),
        90,
        0.9,
        1.5,
        List.of(all).stream().map(Demanding::requirement).toList());
  }

  Assessment of(Findings findings) {
    return Judge.judge(policy(this), findings).assessments().get(0);
  }
}
