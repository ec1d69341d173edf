package io.deskworthy.server;

import io.deskworthy.server.account.OneTimeLink;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import java.time.Clock;
import java.util.Optional;

/** What an empty server is given, so that it can be used at once. There is no default password. */
final class FirstStart {

  /** The name of the one user there is until others are added. */
  static final String OWNER = "owner";

  /** Until somebody says who asks. */
  private static final String NAMELESS = "The employer";

  private FirstStart() {}

  /** Makes what is missing; to be run by one process at a time. */
  static void prepare(OpenData data, Clock clock) {
    if (data.employers().find().isEmpty()) {
      data.employers().put(new Employer(NAMELESS, Employer.DEFAULT_KEEPING));
    }
    if (data.positions().all().isEmpty()) {
      StoredPolicy policy = StoredPolicy.preset();
      String name = policy.policy().title().english();
      data.positions()
          .add(new Position(data.tokens().id(), name, policy.hash(), clock.instant()), policy);
    }
    if (data.users().users().isEmpty()) {
      data.users()
          .add(new User(data.tokens().id(), OWNER, Role.OWNER, Optional.empty(), clock.instant()));
    }
  }

  /** Returns the path of a setup link, unless one was followed already. */
  static Optional<String> setupLink(OpenData data) {
    if (data.users().wasUsed(OneTimeLink.Purpose.SETUP)) {
      return Optional.empty();
    }
    return data.users().users().stream()
        .filter(user -> user.role() == Role.OWNER)
        .findFirst()
        .map(owner -> data.accounts().link(owner, OneTimeLink.Purpose.SETUP));
  }
}
