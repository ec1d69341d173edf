package io.deskworthy.report.finding;

import java.util.Locale;

/**
 * How a finding is known, weakest first. A report cannot claim a level for itself: whoever judges
 * derives it, from the kind of finding and from the witness statements that hold.
 */
public enum Evidence {
  /** A person said so. */
  DECLARED,
  /** The agent says so; signed, so unchanged since. */
  SELF_REPORTED,
  /** The agent answered a fresh challenge that is only possible with the resource. */
  CHALLENGED,
  /** A measurement node measured it with its own clock and its own count of bytes. */
  WITNESSED,
  /** Signed by hardware whose maker is known. Reserved: nothing gives it today. */
  ATTESTED;

  /** Returns the word used in JSON: lower case, with a hyphen. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the level of that word, or throws {@link IllegalArgumentException}. */
  public static Evidence ofWord(String word) {
    for (Evidence level : values()) {
      if (level.word().equals(word)) {
        return level;
      }
    }
    throw new IllegalArgumentException("no level of evidence is called " + word);
  }

  /** Returns whether this level is at least as strong as {@code least}. */
  public boolean isAtLeast(Evidence least) {
    return compareTo(least) >= 0;
  }
}
