package io.deskworthy.server.applicant;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what applicants are found and sorted. Cut: an index of PostgreSQL takes rows of 2700 bytes,
 * and a report must not be refused because somebody has a long name.
 */
public final class SearchKeys {

  private static final int MOST_SORTED = 40;
  private static final int MOST_WORDS = 24;
  private static final int MOST_LETTERS = 26;

  /** Together, with spaces; 900 bytes in the widest script. */
  private static final int MOST_SEARCHED = 300;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SearchKeys() {}

  /** Returns what a candidate of that name is sorted by; nobody's name comes first. */
  public static String sorting(String name) {
    return cut(folded(name), MOST_SORTED);
  }

  /** Returns the words of {@code text} in the form in which they are compared, each once. */
  public static List<String> words(String text) {
    return Arrays.stream(BETWEEN.split(folded(text)))
        .filter(word -> !word.isEmpty())
        .map(word -> cut(word, MOST_LETTERS))
        .distinct()
        .toList();
  }

  /** Returns the words under which {@code texts} are found, such as a name and an address. */
  public static List<String> words(Stream<String> texts) {
    int[] left = {MOST_SEARCHED};
    return texts
        .flatMap(text -> words(text).stream())
        .distinct()
        .limit(MOST_WORDS)
        .takeWhile(word -> (left[0] -= word.length() + 1) >= 0)
        .toList();
  }

  /** Small letters, and е for ё, which many people do not write. */
  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /** Half a character is none. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
