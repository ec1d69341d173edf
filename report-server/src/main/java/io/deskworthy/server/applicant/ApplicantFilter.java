package io.deskworthy.server.applicant;

import java.util.List;
import java.util.Optional;

/**
 * Which applicants are meant.
 *
 * @param search beginnings of words that all stand somewhere in name, report or position, in any
 *     letter case; empty for all
 * @param standing only those
 * @param position id of the only position
 * @param missed name of a required one that is not met or not determined
 * @param age only those
 * @param scope only those
 */
public record ApplicantFilter(
    String search,
    Optional<Standing> standing,
    Optional<String> position,
    Optional<String> missed,
    Optional<Age> age,
    ListScope scope) {

  /** Everybody who is not archived. */
  public static final ApplicantFilter NONE = new ApplicantFilter(
      "",
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      ListScope.CURRENT);

  /** A name, an address and a position are fewer words. */
  private static final int MOST_WORDS = 6;

  /** Returns the words that are searched for, in the form in which names are kept. */
  public List<String> words() {
    return SearchKeys.words(search).stream().limit(MOST_WORDS).toList();
  }

  /** Returns whether anybody at all is left out. */
  public boolean isFiltering() {
    return !equals(NONE);
  }
}
