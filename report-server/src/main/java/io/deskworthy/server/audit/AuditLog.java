package io.deskworthy.server.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what happened. Safe for concurrent use; what returned is durable. */
public interface AuditLog {

  /** Adds a row for what happened {@code at}. */
  void add(AuditEvent event, Instant at);

  /** Returns all rows about {@code subject}, the oldest first. */
  List<AuditEntry> about(String subject);

  /** Returns the rows after {@code number}, the oldest first, at most {@code most}. */
  List<AuditEntry> after(long number, int most);

  /** Returns the first thing that is wrong with the chain, or nothing if it is whole. */
  default Optional<String> firstFault() {
    AuditChain chain = new AuditChain();
    long number = 0;
    List<AuditEntry> rows = after(number, PAGE);
    while (!rows.isEmpty()) {
      for (AuditEntry row : rows) {
        Optional<String> fault = chain.add(row);
        if (fault.isPresent()) {
          return fault;
        }
        number = row.number();
      }
      rows = after(number, PAGE);
    }
    return Optional.empty();
  }

  /** So many rows are read at once when the chain is checked. */
  int PAGE = 1000;
}
