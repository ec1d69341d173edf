package io.deskworthy.server.settings;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.page.Frame;
import java.util.List;
import java.util.Optional;

/**
 * What the page of users shows.
 *
 * @param result of what was sent just now
 * @param roles for a new one
 * @param users all there are
 */
record UsersPage(Result result, List<Choice> roles, List<Row> users) {

  /**
   * What came of the form that was sent.
   *
   * @param name who was added
   * @param link for them
   * @param mailed whether it was sent to them as well
   * @param fault key of the text that says what was wrong
   */
  record Result(String name, Optional<String> link, boolean mailed, Optional<String> fault) {

    static final Result NOTHING = new Result("", Optional.empty(), false, Optional.empty());

    static Result made(String name, String link, boolean mailed) {
      return new Result(name, Optional.of(link), mailed, Optional.empty());
    }

    static Result fault(String key) {
      return new Result("", Optional.empty(), false, Optional.of(key));
    }
  }

  /** One user. */
  record Row(
      String path,
      String name,
      String email,
      String entry,
      boolean isVisitor,
      List<Choice> roles) {}

  static UsersPage of(SignInParts parts, Visitor visitor, Frame frame, Result result) {
    return new UsersPage(
        result,
        Choice.roles(Role.OWNER, Role.RECRUITER, frame),
        parts.accounts().store().users().stream()
            .map(user -> row(parts, user, visitor, frame))
            .toList());
  }

  private static Row row(SignInParts parts, User user, Visitor visitor, Frame frame) {
    return new Row(
        "/users/" + user.id(),
        user.name(),
        user.email().orElse(""),
        frame.text(entry(parts, user)),
        user.id().equals(visitor.user().id()),
        Choice.roles(Role.OWNER, user.role(), frame));
  }

  /** By what somebody signs in, as far as this server knows. */
  private static String entry(SignInParts parts, User user) {
    if (parts.secondSteps().isOn(user)) {
      return "users.entry.two-steps";
    }
    return parts.passwords().has(user) ? "users.entry.password" : "users.entry.none";
  }
}
