package io.deskworthy.server.audit;

import java.util.List;
import java.util.function.Consumer;

/** The log of who did what. Safe for concurrent use; what returned is durable. */
public interface AuditLog {

  /** Writes down that something was done. */
  void add(AuditEvent event);

  /**
   * Returns at most {@code most} entries with smaller numbers than {@code before}, newest first.
   */
  List<AuditEntry> before(long before, int most);

  /** Returns all entries about {@code subject}, the oldest first. */
  List<AuditEntry> about(String subject);

  /** Hands all entries to {@code reader}, the oldest first, without holding all of them. */
  void forEach(Consumer<AuditEntry> reader);

  /**
   * Reads the whole log and looks whether each entry fits the one before. Entries that were cut off
   * at the end are found by the last one that is known from elsewhere: {@code known} is the hash of
   * an entry that once stood there, from a saved log or the file beside the database.
   */
  AuditCheck check(List<String> known);

  /** Reads the whole log and looks whether each entry fits the one before. */
  default AuditCheck check() {
    return check(List.of());
  }
}
