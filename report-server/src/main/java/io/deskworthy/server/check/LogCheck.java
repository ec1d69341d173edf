package io.deskworthy.server.check;

import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.audit.AuditEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the log: whether each entry is as it was written and follows the one before, and what
 * the log says ought to be stored. For one thread.
 */
final class LogCheck {

  private final AuditChain chain;
  private final Faults faults;
  private final Set<String> missing;
  private final Map<String, Set<String>> reports = new HashMap<>();
  private final Map<String, String> lastOfCertificate = new HashMap<>();
  private Optional<AuditEntry> last = Optional.empty();
  private Optional<Instant> since = Optional.empty();
  private long entries;

  /** Expects among the entries those with the hashes {@code known}. */
  LogCheck(AuditChain chain, List<String> known, Faults faults) {
    this.chain = chain;
    this.faults = faults;
    this.missing = new HashSet<>(known);
  }

  void take(AuditEntry entry) {
    long expected = last.map(AuditEntry::number).orElse(0L) + 1;
    if (entry.number() > expected) {
      faults.add(
          "log",
          entry.number() == expected + 1
              ? "entry " + expected + " was removed"
              : "entries " + expected + " to " + (entry.number() - 1) + " were removed");
    } else if (!entry.previous().equals(last.map(AuditEntry::hash).orElse(""))
        && chain.isAsWritten(entry)) {
      faults.add(
          "log",
          "entry " + entry.number() + " does not follow the one before it, which was"
              + " changed or put in");
    }
    if (!chain.isAsWritten(entry)) {
      faults.add("log", "entry " + entry.number() + " was changed or put in");
    }
    remember(entry);
  }

  private void remember(AuditEntry entry) {
    missing.remove(entry.hash());
    since = since.isPresent() ? since : Optional.of(entry.at());
    last = Optional.of(entry);
    entries++;
    String action = entry.action();
    if (action.equals(AuditAction.REPORT_RECEIVED.name())) {
      reports.computeIfAbsent(entry.subject(), id -> new HashSet<>()).add(entry.detail());
    } else if (action.equals(AuditAction.DATA_ERASED.name())) {
      reports.remove(entry.subject());
      lastOfCertificate.remove(entry.subject());
    } else if (action.startsWith("CERTIFICATE_")) {
      lastOfCertificate.put(entry.subject(), action);
    }
  }

  /** Looks whether the log tells of a report; from when there was none yet, none is expected. */
  void report(String id, String invitationId, String digest, Instant receivedAt) {
    Set<String> told = reports.getOrDefault(invitationId, Set.of());
    boolean older = since.filter(first -> !receivedAt.isBefore(first)).isEmpty();
    faults.require(
        (told.contains(digest) && told.remove(digest)) || older,
        "report " + id,
        "the log does not tell that it came");
  }

  /** Returns whether the log says last of that invitation's certificate that it was revoked. */
  boolean saysRevoked(String invitationId) {
    return AuditAction.CERTIFICATE_REVOKED.name().equals(lastOfCertificate.get(invitationId));
  }

  /** Ends: what the log tells of and was not seen is gone; so is a known entry at its end. */
  void end() {
    reports.forEach((invitation, digests) -> digests.forEach(digest -> faults.add(
        "invitation " + invitation,
        "its report " + digest + " is gone, and the log does not tell that it was deleted")));
    faults.require(
        missing.isEmpty(),
        "log",
        "an entry that once was its last is gone: what followed entry "
            + last.map(AuditEntry::number).orElse(0L) + " was cut off, or all of it replaced");
  }

  long entries() {
    return entries;
  }
}
