package io.deskworthy.server.applicant;

import java.util.Locale;

/** In which order applicants are listed. */
public enum ListSort {
  /** By when the report came, the latest first. */
  NEWEST,
  /** By when the report came, the latest last. */
  OLDEST,
  /** By the candidate's name. */
  NAME;

  /** Returns its word in addresses and texts: {@code newest}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
