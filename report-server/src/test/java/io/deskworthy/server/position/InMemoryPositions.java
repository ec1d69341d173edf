package io.deskworthy.server.position;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Positions, policies and the employer, forgotten at the end of the test. */
public final class InMemoryPositions implements PositionStore, EmployerStore {

  private final Map<String, Position> positions = new ConcurrentHashMap<>();
  private final Map<String, StoredPolicy> policies = new ConcurrentHashMap<>();
  private final List<PolicyVersion> versions = new CopyOnWriteArrayList<>();
  private Optional<Employer> employer = Optional.empty();

  @Override
  public Optional<Employer> find() {
    return employer;
  }

  @Override
  public void put(Employer newEmployer) {
    employer = Optional.of(newEmployer);
  }

  @Override
  public synchronized void add(Position position, StoredPolicy policy, String author) {
    if (named(position.name()).isPresent()) {
      throw new IllegalArgumentException("there is a position called " + position.name());
    }
    policies.put(policy.hash(), policy);
    positions.put(position.id(), position);
    addVersion(position.id(), policy, position.createdAt(), author);
  }

  @Override
  public void changePolicy(String id, StoredPolicy policy, Instant since, String author) {
    policies.put(policy.hash(), policy);
    addVersion(id, policy, since, author);
    positions.computeIfPresent(
        id,
        (key, old) ->
            new Position(old.id(), old.name(), policy.hash(), old.createdAt(), old.archivedAt()));
  }

  @Override
  public synchronized boolean rename(String id, String name) {
    if (named(name).filter(other -> !other.id().equals(id)).isPresent()) {
      return false;
    }
    return positions.computeIfPresent(
            id,
            (key, old) ->
                new Position(old.id(), name, old.policyHash(), old.createdAt(), old.archivedAt()))
        != null;
  }

  @Override
  public void archive(String id, Optional<Instant> at) {
    positions.computeIfPresent(
        id,
        (key, old) -> new Position(old.id(), old.name(), old.policyHash(), old.createdAt(), at));
  }

  @Override
  public List<PolicyVersion> versions(String id) {
    return versions.stream().filter(each -> each.positionId().equals(id)).toList();
  }

  private void addVersion(String id, StoredPolicy policy, Instant since, String author) {
    int number = versions(id).size() + 1;
    versions.add(new PolicyVersion(id, number, policy.hash(), since, author));
  }

  @Override
  public Optional<Position> find(String id) {
    return Optional.ofNullable(positions.get(id));
  }

  @Override
  public Optional<Position> named(String name) {
    return positions.values().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  @Override
  public List<Position> all() {
    return positions.values().stream()
        .sorted(Comparator.comparing(Position::createdAt).thenComparing(Position::id))
        .toList();
  }

  @Override
  public Optional<StoredPolicy> policy(String hash) {
    return Optional.ofNullable(policies.get(hash));
  }
}
