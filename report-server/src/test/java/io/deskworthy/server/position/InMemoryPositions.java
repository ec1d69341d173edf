package io.deskworthy.server.position;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Positions, policies and the employer, forgotten at the end of the test. */
public final class InMemoryPositions implements PositionStore, EmployerStore {

  private final Map<String, Position> positions = new ConcurrentHashMap<>();
  private final Map<String, StoredPolicy> policies = new ConcurrentHashMap<>();
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
  public synchronized void add(Position position, StoredPolicy policy) {
    if (named(position.name()).isPresent()) {
      throw new IllegalArgumentException("there is a position called " + position.name());
    }
    policies.put(policy.hash(), policy);
    positions.put(position.id(), position);
  }

  @Override
  public void changePolicy(String id, StoredPolicy policy) {
    policies.put(policy.hash(), policy);
    positions.computeIfPresent(
        id, (key, old) -> new Position(old.id(), old.name(), policy.hash(), old.createdAt()));
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
