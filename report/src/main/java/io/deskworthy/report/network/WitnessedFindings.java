package io.deskworthy.report.network;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.unit.BitRate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces what the agent says of a direction by what the node saw of it, reckoned anew from the
 * node's bins. What no statement speaks of stays as the agent reported it.
 */
public final class WitnessedFindings {

  /** A run has one for each direction; more room serves later kinds of statement. */
  public static final int MAX_STATEMENTS = 8;

  /** Two honest counters of one transfer lie within 1 %; loss of acknowledgements adds little. */
  private static final double MOST_DIFFERENCE = 0.05;

  private WitnessedFindings() {}

  /**
   * Returns {@code reported} with what {@code statements} witness.
   *
   * @param statements those whose signature was checked with a node's key
   * @param session id of the report's session
   * @param nonce the session's nonce
   * @param targets what the goodput is measured against
   * @throws RejectedStatementException if a statement belongs to another session, if two are of one
   *     direction, or if there are more than {@value #MAX_STATEMENTS}
   */
  public static Findings of(
      Findings reported,
      List<WitnessStatement> statements,
      String session,
      String nonce,
      GoodputTargets targets)
      throws RejectedStatementException {
    Findings.Builder findings = reported.toBuilder();
    for (WitnessStatement statement : byDirection(statements, session, nonce).values()) {
      put(findings, reported, statement, targets.of(statement.direction()));
    }
    return findings.build();
  }

  private static Map<Direction, WitnessStatement> byDirection(
      List<WitnessStatement> statements, String session, String nonce)
      throws RejectedStatementException {
    if (statements.size() > MAX_STATEMENTS) {
      throw new RejectedStatementException("there are " + statements.size()
          + " witness statements where at most " + MAX_STATEMENTS + " are allowed");
    }
    Map<Direction, WitnessStatement> byDirection = new EnumMap<>(Direction.class);
    for (WitnessStatement statement : statements) {
      if (!statement.session().equals(session) || !statement.nonce().equals(nonce)) {
        throw new RejectedStatementException("a witness statement belongs to another session");
      }
      if (byDirection.put(statement.direction(), statement) != null) {
        throw new RejectedStatementException("there are two witness statements about the "
            + statement.direction().word());
      }
    }
    return byDirection;
  }

  private static void put(
      Findings.Builder findings, Findings reported, WitnessStatement statement, BitRate target) {
    ThroughputFindings names = statement.direction().findings();
    Reading<Throughput> throughput = statement.throughput(target);
    Optional<Boolean> disputed =
        throughput.value().flatMap(seen -> disputed(reported.reading(names.goodput()), seen));
    boolean nodeIsLimit = statement.load().map(NodeLoad::isLimit).orElse(false);
    Reading<Boolean> limit = disputed.orElse(false)
        ? Reading.unknown(NetworkReasons.DISPUTED)
        : nodeIsLimit
            ? Reading.unknown(NetworkReasons.NODE_OVERLOADED)
            : reported.reading(names.lineIsLimit());
    DirectionFindings.put(
        findings,
        statement.direction(),
        statement.bins(),
        throughput,
        statement.streams(),
        target,
        limit,
        Evidence.WITNESSED);
    disputed.ifPresent(
        value -> findings.put(names.disputed(), Reading.of(value), Evidence.WITNESSED));
    believeAdmittedGaps(findings, reported.reading(names.stable()), names.stable());
    Optional<Reason> admitted = reported.reading(names.stable()).reason();
    if (statement.conditions().gaps().isEmpty()
        && admitted.equals(Optional.of(NetworkReasons.DIP_NOT_SHOWN))) {
      excuse(findings, names.stable(), NetworkReasons.DIP_NOT_SHOWN);
    }
    statement
        .attempt()
        .ifPresent(attempt ->
            findings.put(names.attempts(), Reading.of((long) attempt), Evidence.WITNESSED));
    if (nodeIsLimit) {
      excuse(findings, names.stable(), NetworkReasons.NODE_OVERLOADED);
    }
    if (statement.tcpInfo().filter(tcp -> SplitPath.isShown(tcp, reported)).isPresent()) {
      findings.put(PathFindings.VIA_PROXY, Reading.of(true), Evidence.WITNESSED);
    }
  }

  /**
   * Leaves open what was not stable: a transfer that its node held up, or in which the agent, who
   * alone sees how long datagrams waited, saw the line go on. Neither makes a line stable.
   */
  private static void excuse(Findings.Builder findings, Finding<Boolean> stable, Reason reason) {
    if (!findings.build().reading(stable).value().orElse(true)) {
      findings.put(stable, Reading.unknown(reason), Evidence.WITNESSED);
    }
  }

  private static Optional<Boolean> disputed(Reading<BitRate> claimed, Throughput seen) {
    return claimed.value().map(claim -> differ(claim, seen.estimate().goodput()));
  }

  /** Only the agent sees gaps on the way back to it, and it has no reason to invent them. */
  private static void believeAdmittedGaps(
      Findings.Builder findings, Reading<Boolean> admitted, Finding<Boolean> stable) {
    boolean seenStable = findings.build().reading(stable).value().orElse(false);
    if (seenStable && !admitted.value().orElse(true)) {
      findings.put(stable, admitted, Evidence.WITNESSED);
    }
  }

  private static boolean differ(BitRate one, BitRate other) {
    long larger = Math.max(one.bitsPerSecond(), other.bitsPerSecond());
    return Math.abs(one.bitsPerSecond() - other.bitsPerSecond()) > MOST_DIFFERENCE * larger;
  }
}
