package io.deskworthy.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * As whom PostgreSQL runs: it refuses root, so that root lends it another account's name.
 *
 * @param name of the account
 * @param prefix what stands before a command to run it as that
 */
record ServerAccount(String name, List<String> prefix) {

  /** Debian's own account for it, or the one that every system has. */
  private static final List<String> ACCOUNTS = List.of("postgres", "nobody");

  private static final String ROOT = "root";

  static ServerAccount find() throws IOException, InterruptedException {
    String self = System.getProperty("user.name", "");
    if (!self.equals(ROOT)) {
      return new ServerAccount(self, List.of());
    }
    for (String name : ACCOUNTS) {
      try {
        return new ServerAccount(
            name,
            List.of(
                "setpriv",
                "--reuid=" + id("-u", name),
                "--regid=" + id("-g", name),
                "--clear-groups",
                "--"));
      } catch (IOException unknown) {
        // The next one, then.
      }
    }
    throw new IOException("root has no account for PostgreSQL: neither " + ACCOUNTS);
  }

  private static String id(String option, String name) throws IOException, InterruptedException {
    return PostgresPrograms.run(List.of("id", option, name), Map.of()).trim();
  }

  /** Gives {@code file} to the account. */
  void own(Path file) throws IOException {
    Files.setOwner(
        file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
  }

  List<String> command(String... words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(words));
    return command;
  }
}
