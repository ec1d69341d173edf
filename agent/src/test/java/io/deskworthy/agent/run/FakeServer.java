package io.deskworthy.agent.run;

import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MeasurementNode;
import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.Persistence;
import io.deskworthy.agent.submission.ReportReceipt;
import io.deskworthy.agent.submission.ServerProblem;
import io.deskworthy.agent.submission.ServerReply;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.text.KeepingTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that answers as a test says, and remembers what it got. */
public final class FakeServer implements ServerAccess {

  /** The address it pretends to have. */
  public static final String ADDRESS = "https://jobs.example.com";

  /** The session's nonce. */
  public static final String NONCE = "nonce-1";

  private static final Instant SOON = Instant.parse("2030-01-01T00:00:00Z");

  private final SigningKey nodeKey = SigningKey.generate();
  private final List<OutgoingReport> received = new ArrayList<>();
  private Persistence.RetryListener listener = Persistence.RetryListener.SILENT;
  private Optional<ServerReply<Session>> opening = Optional.empty();
  private ServerReply<ReportReceipt> answer = new ServerReply.Accepted<>(receipt("READY"));

  /** Refuses every invitation with that problem. */
  public FakeServer refusingSessions(String problem) {
    opening = Optional.of(new ServerReply.Refused<>(new ServerProblem(problem, 404, "in English")));
    return this;
  }

  /** Gives no answer when asked for a session. */
  public FakeServer unreachable(DeliveryFault fault) {
    opening = Optional.of(new ServerReply.Undelivered<>(fault, "seen", Optional.empty()));
    return this;
  }

  /** Takes reports and judges them so. */
  public FakeServer judging(String verdict) {
    answer = new ServerReply.Accepted<>(receipt(verdict));
    return this;
  }

  /** Gives no answer to reports. */
  public FakeServer losingReports(DeliveryFault fault) {
    answer = new ServerReply.Undelivered<>(fault, "seen", Optional.empty());
    return this;
  }

  /** Refuses reports with that problem. */
  public FakeServer refusingReports(String problem) {
    answer = new ServerReply.Refused<>(new ServerProblem(problem, 409, "in English"));
    return this;
  }

  /** Tells {@code other} of a wait before it gives up a report. */
  public FakeServer telling(Persistence.RetryListener other) {
    listener = other;
    return this;
  }

  /** Returns the reports that were sent. */
  public List<OutgoingReport> received() {
    return List.copyOf(received);
  }

  /** Returns the key of its node. */
  public SigningKey nodeKey() {
    return nodeKey;
  }

  /** Returns the session it gives to everybody. */
  public Session session() {
    return new Session(
        "token-of-the-session",
        NONCE,
        URI.create(ADDRESS + "/api/v1/reports"),
        Optional.of("Anna Example"),
        "Example Ltd",
        "Chat support",
        policy(),
        PolicyFormat.hash(Presets.defaultPolicy()),
        new KeepingTime(30, 180),
        List.of(new MeasurementNode(URI.create(ADDRESS), nodeKey.verificationKey())),
        SOON,
        SOON);
  }

  @Override
  public ServerReply<Session> open(InvitationLink invitation, VerificationKey key) {
    return opening.orElseGet(() -> new ServerReply.Accepted<>(session()));
  }

  @Override
  public ServerReply<ReportReceipt> submit(OutgoingReport report) {
    received.add(report);
    if (answer instanceof ServerReply.Undelivered<ReportReceipt> lost) {
      listener.waiting(lost.fault(), Duration.ofSeconds(2));
      listener.waiting(lost.fault(), Duration.ofSeconds(4));
    }
    return answer;
  }

  private static ReportReceipt receipt(String verdict) {
    return new ReportReceipt(
        "id",
        verdict,
        Optional.of(URI.create(ADDRESS + "/applicants/id")),
        verdict.equals("READY") ? Optional.of(URI.create(ADDRESS + "/c/id")) : Optional.empty(),
        StrictJson.newObject());
  }

  private static Policy policy() {
    try {
      return PolicyFormat.read(Presets.defaultPolicy());
    } catch (MalformedJsonException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
