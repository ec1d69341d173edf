package io.deskworthy.server.session;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.position.StoredPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an agent is told when a session begins: docs/protocol.md, section 2. */
public final class SessionAnswer {

  private final SessionTokens tokens;
  private final EmployerStore employers;
  private final PositionStore positions;
  private final List<KnownNode> nodes;

  /** Names {@code nodes} to every agent. */
  public SessionAnswer(
      SessionTokens tokens,
      EmployerStore employers,
      PositionStore positions,
      List<KnownNode> nodes) {
    this.tokens = tokens;
    this.employers = employers;
    this.positions = positions;
    this.nodes = List.copyOf(nodes);
  }

  ObjectNode of(Session session, Invitation invitation, String publicUrl) {
    ObjectNode json = StrictJson.newObject()
        .put("session", tokens.write(session))
        .put("nonce", session.nonce())
        .put("reportUrl", publicUrl + "/api/v1/reports");
    invitation.candidate().ifPresent(name -> json.put("candidate", name));
    putEmployer(json);
    json.put("position", positions.find(invitation.positionId()).orElseThrow().name());
    StoredPolicy policy = positions.policy(session.policyHash()).orElseThrow();
    json.set("policy", parsed(policy.json()));
    json.put("policyHash", policy.hash());
    putNodes(json.putArray("nodes"));
    return json.put("measureUntil", session.measureUntil().toString())
        .put("reportUntil", session.reportUntil().toString());
  }

  private void putEmployer(ObjectNode json) {
    Employer employer = employers.find().orElseThrow();
    json.put("employer", employer.name())
        .put("retentionDays", employer.keeping().days())
        .put("undecidedDays", employer.keeping().undecidedDays());
  }

  private void putNodes(ArrayNode array) {
    for (KnownNode node : nodes) {
      array.addObject().put("url", node.url()).set("key", node.key().toJwk());
    }
  }

  private static ObjectNode parsed(String json) {
    try {
      return StrictJson.object(json.getBytes(StandardCharsets.UTF_8), PolicyFormat.MAX_BYTES);
    } catch (MalformedJsonException damaged) {
      throw new IllegalStateException("a stored policy cannot be read", damaged);
    }
  }
}
