package io.deskworthy.agent.submission;

/**
 * Why a server's answer was not had. Each has a code of its own, under which the texts for people
 * stand, and says whether trying again soon may help.
 */
public enum DeliveryFault {
  /** No way to the network from this computer. */
  NO_NETWORK("no-network", true),
  /** The server's name has no address. */
  SERVER_NAME_UNKNOWN("server-name-unknown", true),
  /** The computer is there, but no server on it takes the connection. */
  CONNECTION_REFUSED("connection-refused", true),
  /** No answer in time. */
  SERVER_SILENT("server-silent", true),
  /** The connection broke before the answer was complete. */
  CONNECTION_CUT("connection-cut", true),
  /** The server's TLS certificate is not trusted, not valid now, or for another name. */
  CERTIFICATE_NOT_TRUSTED("certificate-not-trusted", false),
  /** TLS failed for another reason than the certificate. */
  SECURE_CONNECTION_FAILED("secure-connection-failed", true),
  /** The proxy wants a name and a password. */
  PROXY_LOGIN_REQUIRED("proxy-login-required", false),
  /** A sign-in page of the network answered in the server's place. */
  CAPTIVE_PORTAL("captive-portal", false),
  /** The server sends the program to another address of its own. */
  REDIRECTED("redirected", false),
  /** The answer is not that of a report server. */
  UNEXPECTED_ANSWER("unexpected-answer", false),
  /** The answer is longer than any of a report server. */
  ANSWER_TOO_LARGE("answer-too-large", false),
  /** The server failed: 5xx. */
  SERVER_FAULT("server-fault", true),
  /** The server is busy or being restarted: 429, 503. */
  SERVER_BUSY("server-busy", true);

  private final String code;
  private final boolean passing;

  DeliveryFault(String code, boolean passing) {
    this.code = code;
    this.passing = passing;
  }

  /** Returns the code in the message files. */
  public String code() {
    return code;
  }

  /** Returns whether it may have passed when tried again within a minute. */
  public boolean isPassing() {
    return passing;
  }
}
