package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of positions, forgotten at the end of the test. */
public final class InMemoryPositionLinks implements PositionLinkStore {

  private final Map<String, PositionLink> byPosition = new ConcurrentHashMap<>();

  @Override
  public void put(PositionLink link) {
    byPosition.put(link.positionId(), link);
  }

  @Override
  public Optional<PositionLink> of(String positionId) {
    return Optional.ofNullable(byPosition.get(positionId));
  }

  @Override
  public Optional<PositionLink> withCode(String codeHash) {
    return byPosition.values().stream()
        .filter(link -> link.codeHash().equals(codeHash))
        .findFirst();
  }

  @Override
  public void switchOff(String positionId, Instant at) {
    byPosition.computeIfPresent(
        positionId,
        (key, old) -> old.offAt().isPresent()
            ? old
            : new PositionLink(
                positionId, old.codeHash(), old.sealedCode(), old.madeAt(), Optional.of(at)));
  }
}
