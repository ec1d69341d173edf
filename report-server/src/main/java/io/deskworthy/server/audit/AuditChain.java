package io.deskworthy.server.audit;

import io.deskworthy.server.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Binds entries to one another: the hash of each covers the hash of the one before. The hash is
 * keyed, so that who can write into the database but has not the server's key file cannot make a
 * chain that fits. Pure.
 */
public final class AuditChain {

  private static final String KIND = "audit-entry";

  private final KeyedHash hash;

  /** Hashes under the key of {@code hash}. */
  public AuditChain(KeyedHash hash) {
    this.hash = hash;
  }

  /** Returns the entry that follows {@code last}, or the first. */
  public AuditEntry next(Optional<AuditEntry> last, AuditEvent event, Instant at) {
    AuditEntry open = new AuditEntry(
        last.map(AuditEntry::number).orElse(0L) + 1,
        at.truncatedTo(ChronoUnit.MILLIS),
        event.actor().id(),
        event.actor().name(),
        event.action().name(),
        event.subject(),
        event.detail(),
        last.map(AuditEntry::hash).orElse(""),
        "");
    return new AuditEntry(
        open.number(),
        open.at(),
        open.actorId(),
        open.actorName(),
        open.action(),
        open.subject(),
        open.detail(),
        open.previous(),
        hash.of(KIND, open.hashedText()));
  }

  private static boolean isAfter(Optional<AuditEntry> last, AuditEntry entry) {
    return entry.previous().equals(last.map(AuditEntry::hash).orElse(""));
  }

  /** Returns whether {@code entry} follows {@code last} and is as it was written. */
  public boolean follows(Optional<AuditEntry> last, AuditEntry entry) {
    return entry.number() == last.map(AuditEntry::number).orElse(0L) + 1
        && isAfter(last, entry)
        && isAsWritten(entry);
  }

  /** Returns whether {@code entry} is as it was written, wherever it stands. */
  public boolean isAsWritten(AuditEntry entry) {
    return MessageDigest.isEqual(
        entry.hash().getBytes(StandardCharsets.UTF_8),
        hash.of(KIND, entry.hashedText()).getBytes(StandardCharsets.UTF_8));
  }
}
