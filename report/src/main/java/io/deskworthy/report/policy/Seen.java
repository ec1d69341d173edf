package io.deskworthy.report.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was read of a preset's sources when its figures were last held against them. */
public enum Seen {
  /** The page itself, with every figure. */
  PAGE,
  /** The same page in another language, with every figure. */
  TRANSLATION,
  /** Copies of it that others keep. */
  COPY,
  /** A part of it: the note says which figures were not seen again. */
  PART;

  /** Returns the word for it in data files and texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what is called {@code word}, if anything. */
  static Optional<Seen> ofWord(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
