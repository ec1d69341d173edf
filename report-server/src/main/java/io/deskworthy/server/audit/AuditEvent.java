package io.deskworthy.server.audit;

/**
 * Something that happened. Holds no personal data: it is kept when that is erased.
 *
 * @param actor who did it: {@code candidate}, {@code server}, {@code command}, or {@code user ID}
 * @param action what
 * @param subject random id of what it was done to: an invitation, or a key
 * @param detail what else there is to know, in few words; may be empty
 */
public record AuditEvent(String actor, AuditAction action, String subject, String detail) {

  /** The candidate, by their invitation. */
  public static final String CANDIDATE = "candidate";

  /** The server by itself. */
  public static final String SERVER = "server";

  /** Whoever may run commands on the server's machine. */
  public static final String COMMAND = "command";

  private static final String USER = "user ";

  /** Returns the actor for the user of that id. */
  public static String user(String id) {
    return USER + id;
  }
}
