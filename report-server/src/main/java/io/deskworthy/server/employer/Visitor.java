package io.deskworthy.server.employer;

import io.deskworthy.server.account.User;
import io.deskworthy.server.page.Frame;
import java.util.Optional;

/**
 * Somebody who is signed in.
 *
 * @param user who
 * @param cookie by which their browser is known
 * @param formToken what each of their forms must carry
 */
record Visitor(User user, String cookie, String formToken) {

  /** Shows neither cookie nor token. */
  @Override
  public String toString() {
    return "visitor " + user.id();
  }

  Optional<Frame.Account> account() {
    return Optional.of(new Frame.Account(user.name(), formToken));
  }
}
