package io.deskworthy.server.settings;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.employer.SignInParts;
import java.util.List;
import java.util.Optional;

/** What owners do with users, each deed with its row in the log. Safe for concurrent use. */
public final class Colleagues {

  private final SignInParts parts;

  /** Keeps them in {@code parts}. */
  public Colleagues(SignInParts parts) {
    this.parts = parts;
  }

  /** Returns all, the oldest first. */
  public List<User> all() {
    return parts.accounts().store().users();
  }

  /** Returns the user of that id. */
  public Optional<User> find(String id) {
    return parts.accounts().store().user(id);
  }

  /** Adds a user; returns nothing if another has the name or the e-mail address. */
  public Optional<User> add(String name, Role role, Optional<String> email, Actor actor) {
    try {
      User user = parts.accounts().create(name, role, email);
      log(actor, AuditAction.USER_ADDED, user, ", " + role);
      return Optional.of(user);
    } catch (IllegalArgumentException taken) {
      return Optional.empty();
    }
  }

  /** Makes the links that a user has not followed useless. */
  public void endLinks(User user, Actor actor) {
    parts.accounts().store().endLinks(user.id());
    log(actor, AuditAction.USER_LINK_MADE, user, "");
  }

  /** Makes a link to come in by; returns its path. */
  public String link(User user) {
    return parts.accounts().link(user, Purpose.JOIN);
  }

  /** Gives a user a role; returns whether it has it now: the last owner stays one. */
  public boolean setRole(User user, Role role, Actor actor) {
    boolean done = parts.accounts().store().setRole(user.id(), role);
    if (done) {
      log(actor, AuditAction.ROLE_CHANGED, user, ": " + user.role() + " → " + role);
    }
    return done;
  }

  /** Removes a user; returns whether they are gone: the last owner stays. */
  public boolean remove(User user, Actor actor) {
    boolean done = parts.accounts().store().remove(user.id());
    if (done) {
      log(actor, AuditAction.USER_REMOVED, user, "");
    }
    return done;
  }

  private void log(Actor actor, AuditAction action, User user, String detail) {
    parts.audit().add(new AuditEvent(actor, action, user.id(), user.name() + detail));
  }
}
