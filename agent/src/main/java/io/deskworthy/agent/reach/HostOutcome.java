package io.deskworthy.agent.reach;

import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reason;
import java.util.Optional;

/**
 * What became of one host.
 *
 * @param stage the first that failed, {@link ReachStage#ALL} if none did
 * @param cause why; or what was not proven although the host was reached
 * @param status of the answer, 100 to 599, if there was one
 * @param inspector who issued the certificate that nobody here trusts
 */
record HostOutcome(
    ReachStage stage,
    Optional<Reason> cause,
    Optional<Integer> status,
    Optional<String> inspector) {

  /** Returns that the host answered with {@code status}. */
  static HostOutcome reached(int status) {
    return new HostOutcome(ReachStage.ALL, Optional.empty(), Optional.of(status), Optional.empty());
  }

  /** Returns that the host answered with {@code status} where a WebSocket was asked for. */
  static HostOutcome socketNotProven(int status) {
    return new HostOutcome(
        ReachStage.ALL,
        Optional.of(ReachReasons.SOCKET_NOT_PROVEN),
        Optional.of(status),
        Optional.empty());
  }

  /** Returns that {@code stage} failed for {@code cause}. */
  static HostOutcome failed(ReachStage stage, Reason cause) {
    return new HostOutcome(stage, Optional.of(cause), Optional.empty(), Optional.empty());
  }

  HostOutcome withStatus(int answered) {
    return new HostOutcome(stage, cause, Optional.of(answered), inspector);
  }

  HostOutcome inspectedBy(Optional<String> issuer) {
    return new HostOutcome(stage, cause, status, issuer);
  }

  boolean isReached() {
    return stage == ReachStage.ALL;
  }
}
