package io.deskworthy.agent.submission;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.text.KeepingTime;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the server agreed to: docs/protocol.md, section 2. Names are the server's own words, made
 * fit for a terminal.
 *
 * @param token bearer of the measurement requests
 * @param nonce stands in the header of the report, once
 * @param reportUrl where the report goes; stands in its header too
 * @param candidate who is invited, as the employer wrote it; an invitation need not name anybody
 * @param employer who will see the report
 * @param position what the candidate applies for
 * @param policy what the position demands
 * @param policyHash names exactly this policy; proven to
 * @param keeping how long the employer keeps the report
 * @param nodes measurement nodes, at least one
 * @param measureUntil after this no measurement starts
 * @param reportUntil after this no report is taken
 */
public record Session(
    String token,
    String nonce,
    URI reportUrl,
    Optional<String> candidate,
    String employer,
    String position,
    Policy policy,
    String policyHash,
    KeepingTime keeping,
    List<MeasurementNode> nodes,
    Instant measureUntil,
    Instant reportUntil) {

  /** Also keeps line breaks out of the header that carries the token. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{8,4096}");

  private static final int MAX_TOKEN = 4096;

  private static final int MAX_NONCE = 200;

  private static final int MAX_NAME = 200;

  private static final int MAX_HASH = 100;

  private static final int MAX_DAYS = 3660;

  private static final int MAX_NODES = 16;

  /** Copies the nodes. */
  public Session {
    nodes = List.copyOf(nodes);
  }

  static Session read(JsonFields fields) throws MalformedJsonException {
    return new Session(
        token(fields, "session", MAX_TOKEN),
        token(fields, "nonce", MAX_NONCE),
        WebAddress.in(fields, "reportUrl"),
        fields.optionalText("candidate", MAX_NAME).map(PlainText::line),
        name(fields, "employer"),
        name(fields, "position"),
        PolicyFormat.read(fields.object("policy").node()),
        policyHash(fields),
        keeping(fields),
        nodes(fields),
        fields.instant("measureUntil"),
        fields.instant("reportUntil"));
  }

  /** Returns the keys with which the nodes sign their witness statements, in the nodes' order. */
  public List<VerificationKey> nodeKeys() {
    return nodes.stream().map(MeasurementNode::key).toList();
  }

  /** Hides the token. */
  @Override
  public String toString() {
    return "session for " + position;
  }

  private static String token(JsonFields fields, String name, int max)
      throws MalformedJsonException {
    String text = fields.text(name, max);
    if (!TOKEN.matcher(text).matches()) {
      throw fields.refused(name, "letters, digits, dots, '-' and '_' only");
    }
    return text;
  }

  /** A server from before there were decisions deletes after as many days in any case. */
  private static KeepingTime keeping(JsonFields fields) throws MalformedJsonException {
    int days = (int) fields.wholeNumber("retentionDays", 1, MAX_DAYS);
    int undecided = fields.has("undecidedDays")
        ? (int) fields.wholeNumber("undecidedDays", days, MAX_DAYS)
        : days;
    return new KeepingTime(days, undecided);
  }

  private static String policyHash(JsonFields fields) throws MalformedJsonException {
    String hash = fields.text("policyHash", MAX_HASH);
    if (!hash.equals(PolicyFormat.hash(fields.object("policy").node()))) {
      throw fields.refused("policyHash", "that of the policy sent");
    }
    return hash;
  }

  private static String name(JsonFields fields, String member) throws MalformedJsonException {
    return PlainText.line(fields.text(member, MAX_NAME));
  }

  private static List<MeasurementNode> nodes(JsonFields fields) throws MalformedJsonException {
    List<MeasurementNode> nodes = new ArrayList<>();
    for (JsonFields node : fields.objects("nodes", MAX_NODES)) {
      nodes.add(MeasurementNode.read(node));
    }
    if (nodes.isEmpty()) {
      throw fields.refused("nodes", "at least one");
    }
    return nodes;
  }
}
