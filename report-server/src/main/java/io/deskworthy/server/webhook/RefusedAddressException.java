package io.deskworthy.server.webhook;

/** An address that this server does not call. */
public final class RefusedAddressException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String word;

  /** Says why in a word that has a text. */
  RefusedAddressException(String word) {
    super(word);
    this.word = word;
  }

  /** Returns why: {@code not-https}. */
  public String word() {
    return word;
  }
}
