package io.deskworthy.server.http;

/**
 * A problem document (RFC 9457) as an exception: what a handler throws to refuse a request. Never
 * carries anything secret or personal.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String name;
  private final String title;

  /**
   * Makes a problem.
   *
   * @param status HTTP status
   * @param name stable name, the end of {@code type}: {@code invitation-unknown}
   * @param title what is wrong, in general
   * @param detail what is wrong here and what to do
   */
  public Problem(int status, String name, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.name = name;
    this.title = title;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the stable name. */
  public String name() {
    return name;
  }

  /** Returns what is wrong, in general. */
  public String title() {
    return title;
  }
}
