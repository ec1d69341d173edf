package io.deskworthy.agent;

import io.deskworthy.agent.http.Connections;
import io.deskworthy.agent.http.OwnTraffic;
import io.deskworthy.agent.identity.KeyRing;
import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.network.LightCheck;
import io.deskworthy.agent.network.NodeFault;
import io.deskworthy.agent.network.OkHttpNodeClient;
import io.deskworthy.agent.network.SightingClient;
import io.deskworthy.agent.run.ServerAccess;
import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.ServerProblem;
import io.deskworthy.agent.submission.ServerReply;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.agent.watch.LightChecks;
import io.deskworthy.agent.watch.LightResult;
import io.deskworthy.agent.watch.NeutralPlaces;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.network.LossStatistics;
import io.deskworthy.report.network.NetworkReasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.util.Optional;
import java.util.Set;

/**
 * Light checks over the real line: a session of its own for each, since sessions measure for two
 * hours only.
 *
 * @param connections gives the client that measures
 * @param server the employer's, asked patiently
 * @param keys this agent's
 * @param plan for whom, and the neutral places
 */
record DeskLightChecks(Connections connections, ServerAccess server, KeyRing keys, WatchPlan plan)
    implements LightChecks {

  /** What a line that is dead looks like; all other faults are somebody's answer. */
  private static final Set<String> SILENCE = Set.of(
      DeliveryFault.NO_NETWORK.code(),
      DeliveryFault.SERVER_NAME_UNKNOWN.code(),
      DeliveryFault.SERVER_SILENT.code(),
      NetworkReasons.NODE_UNREACHABLE.code(),
      NetworkReasons.NO_ROUTE.code(),
      NetworkReasons.NAME_NOT_RESOLVED.code(),
      NetworkReasons.CONNECTION_LOST.code());

  /** Asking again soon helps; what these say may be another thing by tomorrow. */
  private static final Set<String> PASSING = Set.of("too-many-requests", "storage-unavailable");

  @Override
  public LightResult make(Optional<String> previous) throws InterruptedException {
    InvitationLink invitation = plan.invitation();
    ServerReply<Session> reply = server.open(invitation, key(invitation));
    if (reply instanceof ServerReply.Accepted<Session> accepted) {
      return look(accepted.answer(), previous);
    }
    return reply.fold(
        session -> failed("unexpected-answer"),
        DeskLightChecks::refused,
        undelivered -> failed(undelivered.fault().code()));
  }

  private static LightResult refused(ServerProblem problem) {
    return PASSING.contains(problem.code())
        ? failed(problem.code())
        : new LightResult.Refused(problem.code(), problem.detail());
  }

  private VerificationKey key(InvitationLink invitation) {
    try {
      return keys.keyFor(ServerOrigin.of(invitation.server()).orElseThrow()).verificationKey();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private LightResult look(Session session, Optional<String> previous) throws InterruptedException {
    String node = session.nodes().get(0).url().toString();
    // First of all, so that the node's time is that at which the light check was due.
    Optional<String> seenByNode =
        new SightingClient(connections.client(), node, session.token()).sign(previous);
    try {
      LightCheck.Seen seen = new LightCheck(
              new OkHttpNodeClient(connections.client(), node, session.token()),
              Ticker.SYSTEM,
              Sleeper.SYSTEM)
          .run();
      return new LightResult.Answered(
          seen.rtt(),
          seen.loss().map(LossStatistics::sent).orElse(0L),
          seen.loss().map(LossStatistics::lost).orElse(0L),
          seen.rate(),
          seenByNode);
    } catch (NodeFault fault) {
      return failed(fault.reason().code());
    }
  }

  private static LightResult failed(String code) {
    return new LightResult.Failed(new Reason(code), SILENCE.contains(code));
  }

  @Override
  public int neutral() {
    return isDirect() ? new NeutralPlaces(plan.places()).answering() : 0;
  }

  /** Behind a proxy nothing can be reached past it, and so nothing be told about the line. */
  private boolean isDirect() {
    return connections.client().proxySelector().select(plan.invitation().server()).stream()
        .allMatch(Proxy.NO_PROXY::equals);
  }

  @Override
  public boolean isConnected() {
    return NeutralPlaces.isConnected();
  }

  @Override
  public long moved() {
    OwnTraffic traffic = connections.traffic();
    return traffic.received() + traffic.sent();
  }
}
