package io.deskworthy.server;

import io.deskworthy.server.account.ApiTokens;
import io.deskworthy.server.account.KnownBrowsers;
import io.deskworthy.server.account.PasswordHash;
import io.deskworthy.server.account.Passwords;
import io.deskworthy.server.account.SecondSteps;
import io.deskworthy.server.account.SignInThrottle;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.oidc.OidcClient;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.storage.JdbcApiTokenStore;
import io.deskworthy.server.storage.JdbcIdentityStore;
import io.deskworthy.server.storage.JdbcPasswordStore;
import io.deskworthy.server.storage.JdbcSecondStepStore;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Puts together what it takes to let people in. */
final class SignInAssembly {

  private SignInAssembly() {}

  /**
   * Returns the parts over {@code data}.
   *
   * @throws IOException if a key cannot be read or written
   */
  static SignInParts parts(
      OpenData data, Clock clock, Optional<OidcClient> oidc, Optional<Outbox> outbox)
      throws IOException {
    SecretBox box = data.secrets().secretBox("sealing");
    return new SignInParts(
        data.accounts(),
        passwords(data),
        new SecondSteps(
            new JdbcSecondStepStore(data.database()), box, data.hash(), data.tokens(), clock),
        new ApiTokens(
            new JdbcApiTokenStore(data.database()),
            data.users(),
            data.hash(),
            data.tokens(),
            clock),
        new JdbcIdentityStore(data.database()),
        new KnownBrowsers(data.hash(), data.tokens()),
        new SignInThrottle(clock),
        data.audit(),
        box,
        oidc,
        outbox,
        clock);
  }

  private static Passwords passwords(OpenData data) {
    return new Passwords(
        data.users(), new JdbcPasswordStore(data.database()), new PasswordHash(new SecureRandom()));
  }
}
