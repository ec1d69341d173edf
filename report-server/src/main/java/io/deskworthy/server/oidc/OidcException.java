package io.deskworthy.server.oidc;

import java.io.IOException;

/** Somebody could not be signed in by the service. */
public final class OidcException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  OidcException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  OidcException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  static OidcException unreachable(IOException failed) {
    return new OidcException(Reason.UNREACHABLE, String.valueOf(failed.getMessage()), failed);
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }

  /** Why somebody could not be signed in. */
  public enum Reason {
    /** The service does not answer, or not as it should. */
    UNREACHABLE,
    /** The service, or the user there, said no. */
    REFUSED,
    /** The answer is not to what this browser asked, or too late. */
    NOT_ASKED,
    /** What the service said is not signed, or not for us. */
    INVALID
  }
}
