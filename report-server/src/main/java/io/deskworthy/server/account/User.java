package io.deskworthy.server.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who may see reports.
 *
 * @param id its name inside the server
 * @param name what they sign in as; no two have the same
 * @param role what they may do
 * @param email where they get a link if they forget their password; in small letters, no two the
 *     same
 * @param createdAt when they were added
 */
public record User(String id, String name, Role role, Optional<String> email, Instant createdAt) {

  /** Longer than names are, short enough for a page's head. */
  public static final int MAX_NAME = 60;

  /** RFC 5321 allows 254; what is between the signs is for the mail server to judge. */
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@"
      + "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,180}[\\p{L}\\p{N}])?");

  /** Refuses an empty name. */
  public User {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a user has a name");
    }
  }

  /** Returns whether {@code text} will do as a name. */
  public static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= MAX_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** Returns {@code text} as an address that two spellings of do not make two of, if it is one. */
  public static Optional<String> email(String text) {
    String address = text.strip().toLowerCase(Locale.ROOT);
    return EMAIL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
  }
}
