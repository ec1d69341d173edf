package io.deskworthy.server.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at entries one after the other for {@link AuditLog#check}. For one thread. */
public final class AuditReading implements Consumer<AuditEntry> {

  private final AuditChain chain;
  private final Set<String> missing;
  private Optional<AuditEntry> last = Optional.empty();
  private Optional<Long> brokenAt = Optional.empty();
  private long entries;

  /** Expects entries of {@code chain}, and among them those with the hashes {@code known}. */
  public AuditReading(AuditChain chain, List<String> known) {
    this.chain = chain;
    this.missing = new HashSet<>(known);
  }

  @Override
  public void accept(AuditEntry entry) {
    if (brokenAt.isPresent()) {
      return;
    }
    if (!chain.follows(last, entry)) {
      brokenAt = Optional.of(last.map(AuditEntry::number).orElse(0L) + 1);
      return;
    }
    missing.remove(entry.hash());
    last = Optional.of(entry);
    entries++;
  }

  /** Returns what came of it; what is known to have stood there and does not was cut off. */
  public AuditCheck result() {
    return new AuditCheck(
        entries, brokenAt.isPresent() || missing.isEmpty() ? brokenAt : Optional.of(entries + 1));
  }
}
