package io.deskworthy.server.command;

import io.deskworthy.server.SignInServices;
import io.deskworthy.server.account.User;
import io.deskworthy.server.mail.SmtpSettings;
import io.deskworthy.server.mail.SmtpSettings.Login;
import io.deskworthy.server.mail.SmtpSettings.Security;
import io.deskworthy.server.oidc.OidcClient;
import io.deskworthy.server.oidc.OidcSettings;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code serve} about outside help for signing in. Secrets stand in files only. */
final class SignInOptions {

  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final int PLAIN = 25;
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--smtp",
      paramLabel = "HOST[:PORT]",
      description = "Mail server: users who forget their password, and new colleagues, get a link"
          + " by e-mail. Default: none, links are shown and made by the user command")
  private Optional<String> smtp = Optional.empty();

  @Option(
      names = "--smtp-security",
      paramLabel = "HOW",
      defaultValue = "STARTTLS",
      description =
          "${COMPLETION-CANDIDATES}; with the usual port of each. Default:" + " ${DEFAULT-VALUE}")
  private Security smtpSecurity = Security.STARTTLS;

  @Option(names = "--smtp-from", paramLabel = "ADDRESS", description = "Whom letters are from")
  private Optional<String> smtpFrom = Optional.empty();

  @Option(
      names = "--smtp-user",
      paramLabel = "NAME",
      description = "Name at the mail server, if it wants one")
  private Optional<String> smtpUser = Optional.empty();

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      description = "File with the password of that name")
  private Optional<String> smtpPasswordFile = Optional.empty();

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = "The company's sign-in service (OpenID Connect), as it calls itself; register"
          + " PUBLIC-URL/sign-in/service/return there as the address to return to")
  private Optional<String> oidcIssuer = Optional.empty();

  @Option(
      names = "--oidc-client-id",
      paramLabel = "ID",
      description = "What that service calls this server")
  private Optional<String> oidcClientId = Optional.empty();

  @Option(
      names = "--oidc-client-secret-file",
      paramLabel = "FILE",
      description = "File with the secret it gave this server, if it did")
  private Optional<String> oidcClientSecretFile = Optional.empty();

  @Option(
      names = "--oidc-name",
      paramLabel = "NAME",
      defaultValue = "single sign-on",
      description = "What users call that service. Default: ${DEFAULT-VALUE}")
  private String oidcName = "";

  /** Returns what the options say, and adds what makes no sense to {@code faults}. */
  SignInServices toServices(Faults faults) {
    return new SignInServices(smtp(faults), oidc(faults));
  }

  private Optional<SmtpSettings> smtp(Faults faults) {
    if (smtp.isEmpty()) {
      if (smtpFrom.isPresent() || smtpUser.isPresent() || smtpPasswordFile.isPresent()) {
        faults.add("--smtp: needed by the other options about mail");
      }
      return Optional.empty();
    }
    if (smtpUser.isPresent() != smtpPasswordFile.isPresent()) {
      faults.add("--smtp-user and --smtp-password-file: one goes only with the other");
    }
    if (smtpFrom.flatMap(User::email).isEmpty()) {
      faults.add("--smtp-from: expected an address such as desk@example.com");
    }
    Optional<String> password =
        faults.read("--smtp-password-file", smtpPasswordFile, SecretFile::read);
    return faults.read(
        "--smtp",
        smtp,
        text -> new SmtpSettings(
            host(text),
            port(text),
            smtpSecurity,
            smtpUser.flatMap(user -> password.map(secret -> new Login(user, secret))),
            smtpFrom.orElse("")));
  }

  private Optional<OidcSettings> oidc(Faults faults) {
    if (oidcIssuer.isEmpty() && oidcClientId.isEmpty() && oidcClientSecretFile.isEmpty()) {
      return Optional.empty();
    }
    if (oidcIssuer.isEmpty() || oidcClientId.isEmpty()) {
      faults.add("--oidc-issuer and --oidc-client-id: one goes only with the other");
      return Optional.empty();
    }
    Optional<String> secret =
        faults.read("--oidc-client-secret-file", oidcClientSecretFile, SecretFile::read);
    return faults
        .read("--oidc-issuer", oidcIssuer, SignInOptions::issuer)
        .map(issuer -> new OidcSettings(issuer, oidcClientId.orElse(""), secret, oidcName));
  }

  private static URI issuer(String text) {
    URI issuer = URI.create(text);
    if (!OidcClient.isIssuer(issuer)) {
      throw new IllegalArgumentException("expected https://HOST, found " + text);
    }
    return issuer;
  }

  private static String host(String text) {
    String host = text.replaceAll(":[0-9]+$", "");
    if (!host.matches("[A-Za-z0-9._:-]+|\\[[0-9A-Fa-f:.]+]")) {
      throw new IllegalArgumentException("expected HOST or HOST:PORT, found " + text);
    }
    return host;
  }

  private int port(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0 || text.endsWith("]")) {
      return switch (smtpSecurity) {
        case TLS -> SUBMISSIONS;
        case STARTTLS -> SUBMISSION;
        case NONE -> PLAIN;
      };
    }
    int port = Integer.parseInt(text.substring(colon + 1));
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("a port is a number from 1 to 65535, found " + port);
    }
    return port;
  }
}
