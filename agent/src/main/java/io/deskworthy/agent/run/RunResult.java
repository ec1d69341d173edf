package io.deskworthy.agent.run;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Judgement;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param session agreed with the server, unless the run was without one
 * @param policy what was demanded
 * @param reported findings as the agent made them: these go into the report
 * @param statements witness statements of the nodes, as they came
 * @param judged findings with what was witnessed in its place: these the server judges too
 * @param takenAt when the run ended, by the candidate's clock
 */
public record RunResult(
    Optional<Session> session,
    Policy policy,
    Findings reported,
    List<String> statements,
    Findings judged,
    Instant takenAt) {

  /** Copies the list. */
  public RunResult {
    statements = List.copyOf(statements);
  }

  /** Returns what the policy makes of it; the server comes to the same. */
  public Judgement judgement() {
    return Judge.judge(policy, judged);
  }

  /**
   * Returns this result with what {@code check} found in {@code second}, and nothing of what it
   * found here: the better figures of two looks would be nobody's workplace. This result itself if
   * a second look at the line broke off where the first did not.
   */
  RunResult with(CheckName check, RunResult second) {
    boolean line = check == CheckName.NETWORK;
    if (line && knowsMoreOfTheLineThan(second)) {
      return this;
    }
    return new RunResult(
        session,
        policy,
        without(check, reported).addAll(second.reported).build(),
        line ? second.statements : statements,
        without(check, judged).addAll(second.judged).build(),
        second.takenAt);
  }

  private boolean knowsMoreOfTheLineThan(RunResult second) {
    return second.statements.size() < statements.size()
        || Stream.of(Direction.values()).anyMatch(each -> knows(each) && !second.knows(each));
  }

  private boolean knows(Direction direction) {
    return judged.reading(direction.findings().goodput()).value().isPresent();
  }

  private static Findings.Builder without(CheckName check, Findings findings) {
    Findings.Builder others = Findings.builder();
    for (Finding<?> finding : findings.present()) {
      if (!check.finds(finding)) {
        copy(findings, finding, others);
      }
    }
    return others;
  }

  private static <T> void copy(Findings from, Finding<T> finding, Findings.Builder to) {
    to.put(finding, from.reading(finding), from.found(finding).evidence());
  }

  /**
   * Returns the report of this run for the server of {@code agreed}.
   *
   * @param consent what the candidate agreed to, if asked yet
   */
  public Report report(Session agreed, Optional<Consent> consent, String agentVersion) {
    return new Report(takenAt, agentVersion, agreed.token(), consent, reported, statements);
  }
}
