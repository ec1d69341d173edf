package io.deskworthy.server.employer;

/** Finds applicants by their reports. Implementations must be safe for concurrent use. */
@FunctionalInterface
public interface ApplicantStore {

  /** Returns one page of those that {@code query} asks for. */
  ApplicantList list(ApplicantQuery query);
}
