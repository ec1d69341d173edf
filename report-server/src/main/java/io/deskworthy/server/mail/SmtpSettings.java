package io.deskworthy.server.mail;

import java.util.Optional;

/**
 * Where letters are handed over.
 *
 * @param host name of the mail server
 * @param port its port
 * @param security how the connection is protected
 * @param login name and password, if it wants any
 * @param from whom letters are from: an address
 */
public record SmtpSettings(
    String host, int port, Security security, Optional<Login> login, String from) {

  /** How the connection is protected. */
  public enum Security {
    /** Encrypted from the first byte, port 465. */
    TLS,
    /** Encrypted before anything is said, port 587; refused where the server cannot. */
    STARTTLS,
    /** Not at all: for a mail server on the same machine. */
    NONE
  }

  /**
   * How the server is told who sends.
   *
   * @param user name
   * @param password of that name
   */
  public record Login(String user, String password) {

    /** Shows no password. */
    @Override
    public String toString() {
      return "login of " + user;
    }
  }
}
