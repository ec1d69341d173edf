package io.deskworthy.server.command;

import io.deskworthy.server.OpenData;
import io.deskworthy.server.account.OneTimeLink;
import io.deskworthy.server.account.User;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  deskworthy-server user create anna --data /var/lib/deskworthy",
      "  deskworthy-server user sign-in-link anna --data /var/lib/deskworthy"
    })
final class UserCommand implements Runnable {

  private static final int MAX_NAME = 100;

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
      @Mixin DataOption data)
      throws IOException {
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new FaultyOptionsException(
          List.of("NAME: expected a name of 1 to " + MAX_NAME + " characters"));
    }
    try (OpenData open = data.open()) {
      if (open.users().named(name).isPresent()) {
        throw new FaultyOptionsException(List.of("NAME: there is a user called " + name));
      }
      printLink(open, open.accounts().create(name), data);
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
      printLink(open, user, data);
      return 0;
    }
  }

  private void printLink(OpenData open, User user, DataOption data) throws IOException {
    String path = open.accounts().link(user, OneTimeLink.Purpose.SIGN_IN);
    console.result(data.link(open, path));
  }
}
