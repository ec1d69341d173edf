package io.deskworthy.server.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A log that is forgotten at the end of the test. */
public final class InMemoryAuditLog implements AuditLog {

  private final List<AuditEntry> entries = new ArrayList<>();
  private final AuditChain chain;
  private final Clock clock;

  public InMemoryAuditLog(AuditChain chain, Clock clock) {
    this.chain = chain;
    this.clock = clock;
  }

  @Override
  public synchronized void add(AuditEvent event) {
    Optional<AuditEntry> last =
        entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    entries.add(chain.next(last, event, clock.instant()));
  }

  @Override
  public synchronized List<AuditEntry> before(long before, int most) {
    List<AuditEntry> newestFirst = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0 && newestFirst.size() < most; i--) {
      if (entries.get(i).number() < before) {
        newestFirst.add(entries.get(i));
      }
    }
    return newestFirst;
  }

  @Override
  public synchronized List<AuditEntry> about(String subject) {
    return entries.stream().filter(entry -> entry.subject().equals(subject)).toList();
  }

  @Override
  public synchronized void forEach(Consumer<AuditEntry> reader) {
    entries.forEach(reader);
  }

  @Override
  public AuditCheck check(List<String> known) {
    AuditReading reading = new AuditReading(chain, known);
    forEach(reading);
    return reading.result();
  }
}
