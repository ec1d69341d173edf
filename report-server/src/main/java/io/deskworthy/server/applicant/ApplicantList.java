package io.deskworthy.server.applicant;

import java.util.List;
import java.util.OptionalInt;

/**
 * One page of applicants.
 *
 * @param rows at most {@link ApplicantQuery#PAGE_SIZE}, in the order asked for
 * @param hasBefore whether there are some before them
 * @param hasAfter whether there are some after them
 * @param total how many fit in all: counted on the first page only, and no further than
 *     {@link #MOST_COUNTED}
 */
public record ApplicantList(
    List<Listed> rows, boolean hasBefore, boolean hasAfter, OptionalInt total) {

  /** Who has more narrows the search down; counting on would make everybody wait. */
  public static final int MOST_COUNTED = 1000;

  /** Copies the list. */
  public ApplicantList {
    rows = List.copyOf(rows);
  }
}
