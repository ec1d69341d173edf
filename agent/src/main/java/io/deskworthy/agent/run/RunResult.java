package io.deskworthy.agent.run;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Judgement;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
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
   * Returns this result with what {@code second} found in {@code check}, and nothing of what this
   * one found in it: the better figures of two looks would be nobody's. This result itself if
   * {@code second} broke off where this one did not.
   */
  RunResult with(CheckName check, RunResult second) {
    boolean isLine = check == CheckName.NETWORK;
    boolean lost = decisive(check).anyMatch(finding -> knows(finding) && !second.knows(finding));
    return lost || (isLine && second.statements.size() < statements.size())
        ? this
        : new RunResult(
            session,
            policy,
            replaced(check, reported, second.reported),
            isLine ? second.statements : statements,
            replaced(check, judged, second.judged),
            second.takenAt);
  }

  /**
   * Returns this result with what several nights found. What the node signed of them goes into the
   * report only if it holds: a server refuses a report with a statement that is somebody else's.
   *
   * @param signed by the node, if it has
   * @param keyId of the key that will sign the report
   */
  public RunResult withNights(Findings nights, Optional<String> signed, String keyId) {
    Optional<Findings> heard = session.flatMap(
        open -> signed.flatMap(text -> Witnesses.of(open, policy).nights(nights, text, keyId)));
    List<String> all = new ArrayList<>(statements);
    heard.flatMap(any -> signed).ifPresent(all::add);
    return new RunResult(
        session,
        policy,
        reported.toBuilder().addAll(nights).build(),
        all,
        judged.toBuilder().addAll(heard.orElse(nights)).build(),
        takenAt);
  }

  /** What a check that did not break off knows. */
  private static Stream<Finding<?>> decisive(CheckName check) {
    return switch (check) {
      case NETWORK -> Stream.of(Direction.values()).map(each -> each.findings().goodput());
      case NOISE -> Stream.of(NoiseFindings.LAEQ, NoiseFindings.SPEECH_TO_BACKGROUND);
      case HARDWARE, REACH -> Stream.empty();
    };
  }

  private boolean knows(Finding<?> finding) {
    return judged.reading(finding).value().isPresent();
  }

  private static Findings replaced(CheckName check, Findings first, Findings second) {
    Findings.Builder all = Findings.builder();
    first.present().stream()
        .filter(finding -> !check.finds(finding))
        .forEach(finding -> copy(first, finding, all));
    second.present().stream().filter(check::finds).forEach(finding -> copy(second, finding, all));
    return all.build();
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
