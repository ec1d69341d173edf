package io.deskworthy.server.position;

import java.util.Optional;

/** Keeps who asks. Safe for concurrent use; what returned is durable. */
public interface EmployerStore {

  /** Returns the employer, or nothing before anybody said. */
  Optional<Employer> find();

  /** Keeps {@code employer} from now on. */
  void put(Employer employer);
}
