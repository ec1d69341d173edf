package io.deskworthy.agent.run;

import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Judgement;
import io.deskworthy.report.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
   * Returns the report of this run for the server of {@code agreed}.
   *
   * @param consent what the candidate agreed to, if asked yet
   */
  public Report report(Session agreed, Optional<Consent> consent, String agentVersion) {
    return new Report(takenAt, agentVersion, agreed.token(), consent, reported, statements);
  }
}
