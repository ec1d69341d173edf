package io.deskworthy.server.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Second steps, forgotten at the end of the test. */
final class InMemorySecondSteps implements SecondStepStore {

  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, Long> steps = new HashMap<>();
  private final Map<String, Set<String>> recovery = new HashMap<>();

  @Override
  public Optional<String> secret(String userId) {
    return Optional.ofNullable(secrets.get(userId));
  }

  @Override
  public void put(String userId, String sealedSecret, List<String> recoveryCodeHashes) {
    secrets.put(userId, sealedSecret);
    steps.put(userId, 0L);
    recovery.put(userId, new HashSet<>(recoveryCodeHashes));
  }

  @Override
  public boolean use(String userId, long timeStep) {
    return steps.getOrDefault(userId, Long.MAX_VALUE) < timeStep
        && steps.put(userId, timeStep) != null;
  }

  @Override
  public boolean useRecoveryCode(String userId, String codeHash) {
    return recovery.getOrDefault(userId, new HashSet<>()).remove(codeHash);
  }

  @Override
  public int recoveryCodes(String userId) {
    return recovery.getOrDefault(userId, Set.of()).size();
  }

  @Override
  public void remove(String userId) {
    secrets.remove(userId);
    steps.remove(userId);
    recovery.remove(userId);
  }
}
