package io.deskworthy.server.session;

import io.deskworthy.report.jws.VerificationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enrolled keys, forgotten at the end of the test. */
public final class InMemoryEnrolments implements EnrolmentStore {

  private final List<EnrolledKey> keys = new ArrayList<>();

  @Override
  public synchronized boolean enrol(EnrolledKey key, int most) {
    List<EnrolledKey> others = of(key.invitationId());
    if (others.stream().anyMatch(other -> other.key().equals(key.key()))) {
      return true;
    }
    return others.size() < most && keys.add(key);
  }

  @Override
  public synchronized Optional<VerificationKey> key(String keyId) {
    return keys.stream()
        .map(EnrolledKey::key)
        .filter(key -> key.keyId().equals(keyId))
        .findFirst();
  }

  @Override
  public synchronized List<EnrolledKey> of(String invitationId) {
    return keys.stream().filter(key -> key.invitationId().equals(invitationId)).toList();
  }
}
