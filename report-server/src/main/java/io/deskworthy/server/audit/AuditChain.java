package io.deskworthy.server.audit;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Chains rows by hashes: the hash of a row is the base64url of the SHA-256 of the JSON array of the
 * hash before it (empty for the first), number, milliseconds since 1970, actor, action, subject and
 * detail. Whoever changes or drops a row must change all hashes after it, and so also the last one,
 * which somebody may have written down. Rows dropped at the end are found only by that.
 */
public final class AuditChain {

  /** What stands before the first row. */
  public static final String BEGINNING = "";

  private long number;
  private String head = BEGINNING;

  /** Returns the hash of a row. */
  public static String hash(String previous, long number, Instant at, AuditEvent event) {
    ArrayNode row = JsonNodeFactory.instance
        .arrayNode()
        .add(previous)
        .add(number)
        .add(at.toEpochMilli())
        .add(event.actor())
        .add(event.action().word())
        .add(event.subject())
        .add(event.detail());
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = StrictJson.line(row).getBytes(StandardCharsets.UTF_8);
      return Base64Url.encode(sha256.digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }

  /** Takes the next row; returns what is wrong with it, if anything is. */
  public Optional<String> add(AuditEntry entry) {
    long expected = number + 1;
    if (entry.number() != expected) {
      return Optional.of("row " + expected + " of the audit log is missing");
    }
    if (!hash(head, entry.number(), entry.at(), entry.event()).equals(entry.hash())) {
      return Optional.of("row " + expected + " of the audit log was changed");
    }
    number = expected;
    head = entry.hash();
    return Optional.empty();
  }

  /** Returns the hash of the last row that was good. */
  public String head() {
    return head;
  }
}
