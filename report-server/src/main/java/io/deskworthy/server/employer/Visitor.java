package io.deskworthy.server.employer;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.page.Frame;
import java.util.Optional;

/**
 * Somebody who is signed in, or a program that acts in their name.
 *
 * @param user who
 * @param role what they may do here: a program's token may allow less than its user may
 * @param program name of the program's token; none for a browser
 * @param cookie by which their browser is known; empty for a program
 * @param formToken what each of their forms must carry; empty for a program
 */
public record Visitor(
    User user, Role role, Optional<String> program, String cookie, String formToken) {

  /** Shows neither cookie nor token. */
  @Override
  public String toString() {
    return "visitor " + user.id();
  }

  /** Returns the visitor as the head of a page shows them. */
  public Optional<Frame.Account> account() {
    return Optional.of(new Frame.Account(
        user.name(), formToken, role.includes(Role.RECRUITER), role.includes(Role.OWNER)));
  }

  /** Returns the visitor as the log names them. */
  public Actor actor() {
    return new Actor(
        user.id(), user.name() + program.map(name -> " (" + name + ")").orElse(""));
  }

  /** Returns an event of this visitor. */
  public AuditEvent did(AuditAction action, String subject, String detail) {
    return new AuditEvent(actor(), action, subject, detail);
  }
}
