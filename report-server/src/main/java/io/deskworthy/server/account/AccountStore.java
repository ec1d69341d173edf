package io.deskworthy.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps users and how they get in. Safe for concurrent use; what returned is durable. */
public interface AccountStore {

  /**
   * Keeps a new user.
   *
   * @throws IllegalArgumentException if another has the name or the e-mail address
   */
  void add(User user);

  /** Returns the user of that id. */
  Optional<User> user(String id);

  /** Returns the user of that name. */
  Optional<User> named(String name);

  /** Returns the user of that e-mail address, in small letters. */
  Optional<User> withEmail(String email);

  /** Returns all users, the oldest first. */
  List<User> users();

  /**
   * Gives a user a role.
   *
   * @return whether it has it now; the last owner stays one
   */
  boolean setRole(String id, Role role);

  /**
   * Gives a user an e-mail address, or none.
   *
   * @return whether it has it now; no two have the same
   */
  boolean setEmail(String id, Optional<String> email);

  /**
   * Forgets a user with all by which they get in.
   *
   * @return whether they are gone; the last owner stays
   */
  boolean remove(String id);

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

  /** Makes all links of a user that were not used useless. */
  void endLinks(String userId);

  /** Keeps a signed-in browser, and forgets those of the same user whose time is over by then. */
  void add(SignedIn browser);

  /** Returns the browser, expired or not, unless it has signed out. */
  Optional<SignedIn> browser(String tokenHash);

  /** Returns all browsers of a user, expired or not, the last used first. */
  List<SignedIn> browsersOf(String userId);

  /** Keeps when a browser last asked for something. */
  void used(String tokenHash, Instant at);

  /** Forgets a browser. */
  void signOut(String tokenHash);

  /** Forgets all browsers of a user but the one with that hash; an empty hash is nobody's. */
  void signOutAllBut(String userId, String tokenHash);
}
