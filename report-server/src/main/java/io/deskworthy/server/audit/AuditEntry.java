package io.deskworthy.server.audit;

import io.deskworthy.report.json.StrictJson;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it stands in the log.
 *
 * @param number counted from 1 without gaps
 * @param at when, in milliseconds
 * @param actorId who did it
 * @param actorName their name at that moment
 * @param action name of an {@link AuditAction}, perhaps of a newer version
 * @param subject id of what it was done to
 * @param detail what else there is to say
 * @param previous hash of the entry before; empty for the first
 * @param hash of all of this, see {@link AuditChain}
 */
public record AuditEntry(
    long number,
    Instant at,
    String actorId,
    String actorName,
    String action,
    String subject,
    String detail,
    String previous,
    String hash) {

  /** Returns what is hashed: every field but the hash itself, as one line of JSON. */
  String hashedText() {
    return StrictJson.line(fields());
  }

  /** Returns the entry as a program reads it. */
  public ObjectNode toJson() {
    return fields().put("hash", hash);
  }

  private ObjectNode fields() {
    return StrictJson.newObject()
        .put("number", number)
        .put("at", at.toString())
        .put("actor", actorId)
        .put("actorName", actorName)
        .put("action", action)
        .put("subject", subject)
        .put("detail", detail)
        .put("previous", previous);
  }
}
