package io.deskworthy.server.erasure;

import java.util.Locale;

/** Why somebody's data is erased. */
public enum ErasureReason {
  /** The candidate wants it. */
  CANDIDATE_ASKED,
  /** The employer decided so. */
  EMPLOYER_DECIDED,
  /** The time for which it was to be kept is over. */
  RETENTION_OVER;

  /** Returns the word that is stored and used in the keys of texts: {@code candidate-asked}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the reason of that word. */
  public static ErasureReason ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
