package io.deskworthy.server.employer;

import io.deskworthy.report.judging.Verdict;
import java.util.Optional;

/**
 * Which applicants to list, newest first.
 *
 * @param name part of the candidate's name, in any letter case; empty for all
 * @param verdict only those with this verdict
 * @param page counted from 0
 */
public record ApplicantQuery(String name, Optional<Verdict> verdict, int page) {

  /** What fits on a screen and a half. */
  public static final int PAGE_SIZE = 25;

  /** Refuses a negative page. */
  public ApplicantQuery {
    if (page < 0) {
      throw new IllegalArgumentException("pages are counted from 0");
    }
  }

  /** Returns how many applicants stand before this page. */
  public int offset() {
    return page * PAGE_SIZE;
  }

  boolean isFiltered() {
    return !name.isEmpty() || verdict.isPresent();
  }
}
