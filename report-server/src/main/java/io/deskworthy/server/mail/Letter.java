package io.deskworthy.server.mail;

/**
 * A letter in plain text.
 *
 * @param to one address
 * @param subject in one line
 * @param text with line breaks
 */
public record Letter(String to, String subject, String text) {

  /** Refuses a line break where a header would begin. */
  public Letter {
    if ((to + subject).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("an address and a subject stand on one line each");
    }
  }

  /** Shows neither address nor text: they hold links. */
  @Override
  public String toString() {
    return "a letter";
  }
}
