package io.deskworthy.report.finding;

/**
 * Why a named service was reached or not. Only {@link #PROXY_REFUSED} is certain to lie in the
 * candidate's own network; behind everything else the service itself may be.
 */
public final class ReachReasons {

  /** Every host that is needed answered. */
  public static final Reason REACHED = new Reason("service-reached");

  /** The genuine server answered, but would not open a WebSocket to somebody it does not know. */
  public static final Reason SOCKET_NOT_PROVEN = new Reason("service-socket-not-proven");

  /** The name has no address, or nobody would tell it. */
  public static final Reason NAME_NOT_RESOLVED = new Reason("service-name-not-resolved");

  /** The name leads into the home network or to this computer: so do filters lead astray. */
  public static final Reason LOCAL_ADDRESS = new Reason("service-local-address");

  /** The connection was refused. */
  public static final Reason REFUSED = new Reason("service-refused");

  /** There was no answer in time, or no way there. */
  public static final Reason SILENT = new Reason("service-silent");

  /** No encrypted connection could be agreed on. */
  public static final Reason TLS_FAILED = new Reason("service-tls-failed");

  /** The certificate comes from nobody this computer trusts: often a proxy or an antivirus. */
  public static final Reason INSPECTED = new Reason("service-inspected");

  /** The certificate is another host's. */
  public static final Reason OTHER_NAME = new Reason("service-other-name");

  /** The certificate has expired or is not valid yet, by the clock of this computer. */
  public static final Reason CERTIFICATE_DATES = new Reason("service-certificate-dates");

  /** The connection stands, but a request is not answered. */
  public static final Reason NO_ANSWER = new Reason("service-no-answer");

  /** What answered does not speak HTTP. */
  public static final Reason STRANGE_ANSWER = new Reason("service-strange-answer");

  /** Plain requests are answered, but a request for a WebSocket is not. */
  public static final Reason SOCKET_SILENT = new Reason("service-socket-silent");

  /** A page or a redirection came where a WebSocket was asked for. */
  public static final Reason SOCKET_PAGE = new Reason("service-socket-page");

  /** The proxy of the candidate's network forbids this service by name (403 or 451). */
  public static final Reason PROXY_REFUSED = new Reason("service-proxy-refused");

  /** The proxy of the candidate's network wants somebody to sign in (407). */
  public static final Reason PROXY_SIGN_IN = new Reason("service-proxy-sign-in");

  /** The proxy of the candidate's network gave no connection and did not forbid one. */
  public static final Reason PROXY_FAILED = new Reason("service-proxy-failed");

  /** The employer's server does not answer either: it is the line, not the service. */
  public static final Reason OFFLINE = new Reason("service-offline");

  private ReachReasons() {}
}
