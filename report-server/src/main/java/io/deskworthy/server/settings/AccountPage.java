package io.deskworthy.server.settings;

import io.deskworthy.server.account.SignedIn;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.page.Frame;
import java.util.List;
import java.util.Optional;

/**
 * What somebody's own page shows.
 *
 * @param name of the user
 * @param role in words
 * @param email their address, or empty
 * @param hasPassword whether they sign in by a password
 * @param secondStep whether they have a second step
 * @param recoveryCodes how many codes are left for when the telephone is lost
 * @param browsers with which they are signed in
 * @param notice key of the text that says what was done just now
 * @param fault key of the text that says what was wrong
 */
record AccountPage(
    String name,
    String role,
    String email,
    boolean hasPassword,
    boolean secondStep,
    int recoveryCodes,
    List<Browser> browsers,
    Optional<String> notice,
    Optional<String> fault) {

  /** A signed-in browser. */
  record Browser(String name, String signedIn, String lastUsed, boolean isThis) {}

  static AccountPage of(
      SignInParts parts,
      Visitor visitor,
      Frame frame,
      Optional<String> notice,
      Optional<String> fault) {
    return new AccountPage(
        visitor.user().name(),
        frame.text("role." + visitor.user().role()),
        visitor.user().email().orElse(""),
        parts.passwords().has(visitor.user()),
        parts.secondSteps().isOn(visitor.user()),
        parts.secondSteps().recoveryCodes(visitor.user()),
        parts.accounts().browsers(visitor.user()).stream()
            .map(one -> browser(parts, one, visitor, frame))
            .toList(),
        notice,
        fault);
  }

  private static Browser browser(SignInParts parts, SignedIn one, Visitor visitor, Frame frame) {
    return new Browser(
        one.browser().isEmpty() ? frame.text("account.browser.unknown") : one.browser(),
        frame.minute(one.signedInAt()),
        frame.minute(one.lastUsedAt()),
        parts.accounts().isThis(one, visitor.cookie()));
  }
}
