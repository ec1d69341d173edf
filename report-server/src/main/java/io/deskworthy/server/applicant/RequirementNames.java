package io.deskworthy.server.applicant;

import io.deskworthy.report.policy.Requirement;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of what positions require, to choose from. A policy of some hash never changes, so each
 * is read once. Safe for concurrent use.
 */
public final class RequirementNames {

  /** Of an employer who changes policies every day for years. */
  private static final int MOST_KEPT = 1000;

  private final PositionStore positions;
  private final Map<String, List<String>> ofPolicy = new ConcurrentHashMap<>();

  /** Reads policies from {@code positions}. */
  public RequirementNames(PositionStore positions) {
    this.positions = positions;
  }

  /** Returns what at least one of {@code all} requires today. */
  public SortedSet<String> of(List<Position> all) {
    SortedSet<String> names = new TreeSet<>();
    all.forEach(position -> names.addAll(ofPolicy(position.policyHash())));
    return names;
  }

  private List<String> ofPolicy(String hash) {
    if (ofPolicy.size() > MOST_KEPT) {
      ofPolicy.clear();
    }
    return ofPolicy.computeIfAbsent(hash, this::read);
  }

  private List<String> read(String hash) {
    return positions
        .policy(hash)
        .map(stored -> stored.policy().requirements().stream()
            .filter(each -> each.severity() == Severity.REQUIRED)
            .map(Requirement::name)
            .toList())
        .orElse(List.of());
  }
}
