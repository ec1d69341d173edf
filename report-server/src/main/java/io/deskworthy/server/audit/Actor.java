package io.deskworthy.server.audit;

/**
 * Who did something.
 *
 * @param id of the user, or one of those below
 * @param name as it was at that moment
 */
public record Actor(String id, String name) {

  /** Whoever has the server's command line. */
  public static final Actor CONSOLE = new Actor("console", "");

  /** A candidate, who is known by their invitation only. */
  public static final Actor CANDIDATE = new Actor("candidate", "");

  /** The server by itself, such as a job that runs at night. */
  public static final Actor SERVER = new Actor("server", "");

  /** Somebody who has not shown who they are. */
  public static final Actor NOBODY = new Actor("nobody", "");
}
