package io.deskworthy.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps users and how they get in. Safe for concurrent use; what returned is durable. */
public interface AccountStore {

  /**
   * Keeps a new user.
   *
   * @throws IllegalArgumentException if another has the name
   */
  void add(User user);

  /** Returns the user of that id. */
  Optional<User> user(String id);

  /** Returns the user of that name. */
  Optional<User> named(String name);

  /** Returns all users, the oldest first. */
  List<User> users();

  /** Keeps a link that was made. */
  void add(OneTimeLink link);

  /** Returns a link that was not used, expired or not. */
  Optional<OneTimeLink> unused(String tokenHash);

  /**
   * Uses a link up.
   *
   * @return whether this call did: of several at once, one gets in
   */
  boolean use(String tokenHash, Instant at);

  /** Returns whether any link for {@code purpose} was ever used up. */
  boolean wasUsed(OneTimeLink.Purpose purpose);

  /** Keeps a signed-in browser. */
  void add(SignedIn browser);

  /** Returns the browser, expired or not, unless it has signed out. */
  Optional<SignedIn> browser(String tokenHash);

  /** Keeps when a browser last asked for something. */
  void used(String tokenHash, Instant at);

  /** Forgets a browser. */
  void signOut(String tokenHash);
}
