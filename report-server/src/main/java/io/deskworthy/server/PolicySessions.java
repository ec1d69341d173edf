package io.deskworthy.server;

import io.deskworthy.report.policy.Policy;
import io.deskworthy.server.measure.MeasuringSession;
import io.deskworthy.server.measure.SessionVerifier;
import io.deskworthy.server.position.PolicyTargets;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.session.Session;
import io.deskworthy.server.session.SessionTokens;

/** Tells the measurement node whose session a bearer is, and what its policy demands of a line. */
final class PolicySessions implements SessionVerifier {

  private final SessionTokens tokens;
  private final PositionStore positions;

  PolicySessions(SessionTokens tokens, PositionStore positions) {
    this.tokens = tokens;
    this.positions = positions;
  }

  @Override
  public MeasuringSession verify(String bearer) {
    Session session = tokens.forMeasuring(bearer);
    Policy policy = positions.policy(session.policyHash()).orElseThrow().policy();
    return new MeasuringSession(
        session.id(), session.nonce(), session.keyId(), PolicyTargets.of(policy), policy.pace());
  }
}
