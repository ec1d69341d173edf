package io.deskworthy.server.employer;

import io.deskworthy.server.applicant.Standing;
import java.util.List;
import java.util.Optional;

/**
 * What the table of applicants shows, in words.
 *
 * @param search what was searched for
 * @param isFiltered whether anybody is left out
 * @param isNarrowed whether anybody is left out by the choices that are folded away
 * @param choices to be made beside the search
 * @param more choices that are folded away at first
 * @param count how many there are; none on later pages
 * @param rows the applicants of this page
 * @param previous address of the page before
 * @param next address of the page after
 * @param file address of the same as a file
 * @param query the search as it is written
 * @param decides whether the buttons are theirs to use
 * @param views searches with a name
 * @param script address of what makes the list more comfortable
 */
record ApplicantsPage(
    String search,
    boolean isFiltered,
    boolean isNarrowed,
    List<Choice> choices,
    List<Choice> more,
    Optional<String> count,
    List<Row> rows,
    Optional<String> previous,
    Optional<String> next,
    String file,
    String query,
    boolean decides,
    List<View> views,
    String script) {

  /** A field with options. */
  record Choice(String name, String label, List<Option> options) {}

  /**
   * One applicant.
   *
   * @param note how far it is, if there is anything to say
   */
  record Row(
      String id,
      String path,
      String candidate,
      String position,
      Standing standing,
      String standingText,
      Optional<String> note,
      List<Chip> chips,
      String receivedAt,
      String received,
      String age) {}

  /** A requirement that keeps an applicant from being ready, and how that looks. */
  record Chip(String text, String look) {}

  /** A search with a name. */
  record View(String id, String name, String path, boolean isShown) {}
}
