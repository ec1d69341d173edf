package io.deskworthy.agent.run;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.policy.Policy;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param only the checks wanted
 * @param noise how the room is listened to
 * @param policy what the figures will be held against
 * @param session with the server to measure against
 * @param ndt7 the server to measure the line against without a session; with neither there is no
 *     network check
 * @param fullSpeed whether the line is to show all that it carries
 */
public record MeasurementRequest(
    Set<CheckName> only,
    NoiseOptions noise,
    Policy policy,
    Optional<Session> session,
    Optional<ServerOrigin> ndt7,
    boolean fullSpeed) {

  /** Copies the set. */
  public MeasurementRequest {
    only = Set.copyOf(only);
  }

  /** Returns the request for {@code check} alone. */
  MeasurementRequest onlyFor(CheckName check) {
    return new MeasurementRequest(Set.of(check), noise, policy, session, ndt7, fullSpeed);
  }

  /** Returns whether {@code check} is wanted. */
  public boolean wants(CheckName check) {
    return only.contains(check);
  }
}
