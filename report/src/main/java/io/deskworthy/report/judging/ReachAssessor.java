package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.ReachRule;
import io.deskworthy.report.policy.Rule;
import java.util.Optional;

/**
 * Judges whether a named service was reached.
 *
 * <p>Not met only when the candidate's own proxy said in so many words that it forbids the service.
 * Everything else may be the service's fault: a name that is not found, a connection that fails,
 * and also a certificate that nobody here knows, which an antivirus makes (and then browsers, which
 * know it, work) but a service with an authority of its own does too.
 */
record ReachAssessor(ReachFindings service) implements Assessor {

  @Override
  public Demand demand() {
    return Demand.of(Demand.Shape.REACH);
  }

  @Override
  public Optional<Reason> fault(Rule rule) {
    return Assessor.super
        .fault(rule)
        .or(() -> ((ReachRule) rule).service().isPresent()
            ? Optional.empty()
            : Optional.of(JudgingReasons.NOT_SUPPORTED));
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Evidence evidence = findings.found(service.reached()).evidence();
    Optional<Reason> cause = findings.reading(service.cause()).value();
    return findings
        .reading(service.reached())
        .fold(
            reached -> reached
                ? Opinion.of(
                    Outcome.MET,
                    new Quantity.Word("reached"),
                    evidence,
                    cause
                        .filter(ReachReasons.SOCKET_NOT_PROVEN::equals)
                        .orElse(ReachReasons.REACHED))
                : notReached(findings, cause.orElse(Reason.NOT_READABLE), evidence),
            reason -> Opinion.unknown(reason, evidence));
  }

  private Opinion notReached(Findings findings, Reason cause, Evidence evidence) {
    Outcome outcome =
        cause.equals(ReachReasons.PROXY_REFUSED) ? Outcome.NOT_MET : Outcome.UNDETERMINED;
    return findings
        .reading(service.stage())
        .value()
        .filter(stage -> stage != ReachStage.ALL)
        .map(stage ->
            Opinion.of(outcome, new Quantity.Word("reach-" + stage.word()), evidence, cause))
        .orElseGet(() -> Opinion.unknown(cause, evidence));
  }
}
