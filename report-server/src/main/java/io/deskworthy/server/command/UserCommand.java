package io.deskworthy.server.command;

import io.deskworthy.server.OpenData;
import io.deskworthy.server.account.OneTimeLink;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user}: who may see reports. */
@Command(
    name = "user",
    description = "Adds users and lets them in. Works while the server runs.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(create | sign-in-link)",
    footer = {
      "",
      "Examples:",
      "  deskworthy-server user create anna --role RECRUITER --data /var/lib/deskworthy",
      "  deskworthy-server user sign-in-link anna --data /var/lib/deskworthy"
    })
final class UserCommand implements Runnable {

  private final Console console;

  UserCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new FaultyOptionsException(List.of("say what to do: create NAME or sign-in-link NAME"));
  }

  @Command(
      name = "create",
      description = "Adds a user and prints a link that signs them in once, within 30 minutes.",
      mixinStandardHelpOptions = true)
  int create(
      @Parameters(paramLabel = "NAME", description = "What the user is called") String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "OWNER",
              description = "What they may do: ${COMPLETION-CANDIDATES}; each includes those"
                  + " before it. Default: ${DEFAULT-VALUE}")
          Role role,
      @Option(
              names = "--email",
              paramLabel = "ADDRESS",
              description = "Where they get a link if they forget their password, and by which"
                  + " the company's sign-in service knows them")
          Optional<String> email,
      @Mixin DataOption data)
      throws IOException {
    if (!User.isName(name)) {
      throw new FaultyOptionsException(
          List.of("NAME: expected a name of 1 to " + User.MAX_NAME + " characters"));
    }
    Optional<String> address = email.flatMap(User::email);
    try (OpenData open = data.open()) {
      if (open.users().named(name).isPresent()) {
        throw new FaultyOptionsException(List.of("NAME: there is a user called " + name));
      }
      if (email.isPresent() && address.isEmpty()) {
        throw new FaultyOptionsException(
            List.of("--email: expected an address such as anna@example.com"));
      }
      User user;
      try {
        user = open.accounts().create(name, role, address);
      } catch (IllegalArgumentException taken) {
        throw new FaultyOptionsException(List.of(String.valueOf(taken.getMessage())));
      }
      log(open, AuditAction.USER_ADDED, user, ", " + role);
      printLink(open, user, data);
      return 0;
    }
  }

  @Command(
      name = "sign-in-link",
      description = "Prints a link that signs a user in once, within 30 minutes.",
      mixinStandardHelpOptions = true)
  int signInLink(
      @Parameters(
              paramLabel = "NAME",
              description = "The user; the one made at the first start is owner")
          String name,
      @Mixin DataOption data)
      throws IOException {
    try (OpenData open = data.open()) {
      User user = open.users()
          .named(name)
          .orElseThrow(() -> new FaultyOptionsException(
              List.of("NAME: there is no user called " + name + "; see user create")));
      log(open, AuditAction.USER_LINK_MADE, user, "");
      printLink(open, user, data);
      return 0;
    }
  }

  private static void log(OpenData open, AuditAction action, User user, String detail) {
    open.audit().add(new AuditEvent(Actor.CONSOLE, action, user.id(), user.name() + detail));
  }

  private void printLink(OpenData open, User user, DataOption data) throws IOException {
    String path = open.accounts().link(user, OneTimeLink.Purpose.SIGN_IN);
    console.result(data.link(open, path));
  }
}
