package io.deskworthy.server.inviting;

import java.util.Optional;

/**
 * One candidate of a table.
 *
 * @param line where it begins, counted from 1
 * @param name as it will stand on the invitation
 * @param email address; empty for none
 * @param problem key of the text that says what is wrong; nothing for what can be made
 */
public record CandidateRow(long line, String name, String email, Optional<String> problem) {

  CandidateRow with(String key) {
    return new CandidateRow(line, name, email, Optional.of(key));
  }

  /** Returns whether an invitation can be made of it. */
  public boolean isGood() {
    return problem.isEmpty();
  }
}
