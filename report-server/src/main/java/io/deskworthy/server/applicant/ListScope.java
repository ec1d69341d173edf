package io.deskworthy.server.applicant;

import java.util.Locale;
import java.util.Optional;

/** Which applicants a list is about. */
public enum ListScope {
  /** All but those that were archived. */
  CURRENT,
  /** Of these, those that wait for somebody. */
  OPEN,
  /** Of these, those of whom another run was asked. */
  RERUN,
  /** Of these, those of whom a later run came. */
  EARLIER,
  /** Those that were archived. */
  ARCHIVED,
  /** Of these, those that were accepted. */
  ACCEPTED,
  /** Of these, those that were declined. */
  DECLINED;

  /** Returns its word in addresses and texts: {@code open}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the one state that is meant, if it is one. */
  public Optional<ListedState> state() {
    return this == OPEN || this == RERUN || this == EARLIER
        ? Optional.of(ListedState.valueOf(name()))
        : Optional.empty();
  }

  /** Returns the one decision that is meant, if it is one. */
  public Optional<Decision> decision() {
    return Decision.ofName(name());
  }
}
