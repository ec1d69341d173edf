package io.deskworthy.server.employer;

import java.util.Optional;

/** Finds applicants by their reports. Implementations must be safe for concurrent use. */
public interface Applicants {

  /** Returns one page of those that {@code query} asks for. */
  ApplicantList list(ApplicantQuery query);

  /** Returns the report of that id. */
  Optional<Applicant> find(String reportId);
}
