package io.deskworthy.server.command;

import io.deskworthy.server.CertificateKeyRotation;
import io.deskworthy.server.OpenData;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keys}: which keys sign certificates. */
@Command(
    name = "keys",
    description = "Shows and changes the keys that sign certificates. Works while the server runs.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | rotate)",
    footer = {
      "",
      "Examples:",
      "  deskworthy-server keys list --data /var/lib/deskworthy",
      "  deskworthy-server keys rotate --data /var/lib/deskworthy",
      "  deskworthy-server keys rotate --stolen --data /var/lib/deskworthy"
    })
final class KeysCommand implements Runnable {

  private final Console console;

  KeysCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new FaultyOptionsException(List.of("say what to do: list or rotate"));
  }

  @Command(
      name = "list",
      description = "Prints each key: its id, from when it signs, and what it is for now.",
      mixinStandardHelpOptions = true)
  int list(@Mixin DataOption data) throws IOException {
    try (OpenData open = data.open()) {
      CertificateKeyRotation.of(open).lines().forEach(console::result);
      return 0;
    }
  }

  @Command(
      name = "rotate",
      description = {
        "Makes a new key. Strangers are told of it at once, and it signs two hours later, when their"
            + " copies of our keys are new. Certificates that were signed before stay valid, and"
            + " their key stays published until the last of them has expired.",
        "Once a year is enough. Make a backup of the data folder afterwards."
      },
      mixinStandardHelpOptions = true)
  int rotate(
      @Option(
              names = "--stolen",
              description = "The old keys are in somebody else's hands: the new one signs at once,"
                  + " the old ones are no longer published, and all that they signed is revoked."
                  + " Certificates must be issued anew")
          boolean stolen,
      @Mixin DataOption data)
      throws IOException {
    try (OpenData open = data.open()) {
      CertificateKeyRotation rotation = CertificateKeyRotation.of(open);
      if (stolen) {
        int revoked = rotation.replaceStolen();
        console.result("revoked certificates: " + revoked);
      } else {
        Instant from = rotation.rotate();
        console.result("the new key signs from: " + from);
      }
      return 0;
    }
  }
}
