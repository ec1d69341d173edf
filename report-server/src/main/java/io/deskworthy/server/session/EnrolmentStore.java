package io.deskworthy.server.session;

import io.deskworthy.report.jws.VerificationKey;
import java.util.List;
import java.util.Optional;

/** Keeps which keys belong to which invitation. Safe for concurrent use; returns when durable. */
public interface EnrolmentStore {

  /**
   * Enrols a key, unless its invitation has {@code most} others already.
   *
   * @return whether the key is enrolled now, newly or from before
   */
  boolean enrol(EnrolledKey key, int most);

  /** Returns the key of that RFC 7638 thumbprint, if it is enrolled with any invitation. */
  Optional<VerificationKey> key(String keyId);

  /** Returns the keys enrolled with an invitation, the oldest first. */
  List<EnrolledKey> of(String invitationId);
}
