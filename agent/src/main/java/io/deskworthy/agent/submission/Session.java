package io.deskworthy.agent.submission;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server agreed to: docs/protocol.md, section 2. Names are the server's own words, made
 * fit for a terminal.
 *
 * @param token bearer of the measurement requests
 * @param nonce stands in the header of the report, once
 * @param reportUrl where the report goes; stands in its header too
 * @param candidate who is invited, as the employer wrote it
 * @param employer who will see the report
 * @param position what the candidate applies for
 * @param policy the policy as sent, not yet checked
 * @param policyHash names the version of the policy
 * @param retentionDays how long the employer keeps the report
 * @param nodes measurement nodes, at least one
 * @param measureUntil after this no measurement starts
 * @param reportUntil after this no report is taken
 */
public record Session(
    String token,
    String nonce,
    URI reportUrl,
    String candidate,
    String employer,
    String position,
    ObjectNode policy,
    String policyHash,
    int retentionDays,
    List<URI> nodes,
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
        name(fields, "candidate"),
        name(fields, "employer"),
        name(fields, "position"),
        fields.object("policy").node(),
        fields.text("policyHash", MAX_HASH),
        (int) fields.wholeNumber("retentionDays", 0, MAX_DAYS),
        nodes(fields),
        fields.instant("measureUntil"),
        fields.instant("reportUntil"));
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
      throw new MalformedJsonException(name + ": expected letters, digits, dots, '-' and '_' only");
    }
    return text;
  }

  private static String name(JsonFields fields, String member) throws MalformedJsonException {
    return PlainText.line(fields.text(member, MAX_NAME));
  }

  private static List<URI> nodes(JsonFields fields) throws MalformedJsonException {
    List<URI> nodes = new ArrayList<>();
    for (JsonFields node : fields.objects("nodes", MAX_NODES)) {
      nodes.add(WebAddress.in(node, "url"));
    }
    if (nodes.isEmpty()) {
      throw fields.refused("nodes", "at least one");
    }
    return nodes;
  }
}
