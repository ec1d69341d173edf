package io.deskworthy.server.audit;

/**
 * Something that was done. Nothing secret, and nothing about a candidate but the ids of what is
 * theirs: an entry outlives what it speaks of.
 *
 * @param actor who did it
 * @param action what
 * @param subject id of what it was done to; empty if that is the actor
 * @param detail what else there is to say, such as the new role; may be empty
 */
public record AuditEvent(Actor actor, AuditAction action, String subject, String detail) {

  /** Long enough for two names and a few words. */
  private static final int MOST = 300;

  /** Cuts what is longer than an entry may be. */
  public AuditEvent {
    subject = cut(subject);
    detail = cut(detail);
  }

  /** Makes an event that is about nothing but its actor. */
  public AuditEvent(Actor actor, AuditAction action) {
    this(actor, action, "", "");
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MOST));
  }
}
