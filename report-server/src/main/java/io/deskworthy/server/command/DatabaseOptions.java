package io.deskworthy.server.command;

import io.deskworthy.server.DatabaseLogin;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options about the database. A password stands in the environment or in a file only. */
final class DatabaseOptions {

  private static final String PASSWORD = "--database-password";

  /** What a URL may not hold: it is kept, and shown when something is wrong. */
  private static final Pattern SECRET = Pattern.compile("(?i)[?&][a-z]*password=|//[^/?]*:[^/?]*@");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "PostgreSQL, where everything but keys and downloads is kept:"
          + " jdbc:postgresql://HOST:5432/NAME, a database that exists and is empty at first."
          + " Default: the one with which the server was last started; at first SQLite, in the"
          + " data folder")
  private Optional<String> url = Optional.empty();

  @Option(names = "--database-user", paramLabel = "NAME", description = "As whom it is opened")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description = "File with their password; or put the password into"
          + " DESKWORTHY_DATABASE_PASSWORD, or into ~/.pgpass")
  private Optional<String> passwordFile = Optional.empty();

  /** Comes from the environment or the settings file; typed, it is refused. */
  @Option(names = PASSWORD, hidden = true)
  private Optional<String> password = Optional.empty();

  /** Returns whether somebody types a password where other users of the computer can read it. */
  static boolean showPassword(String[] arguments) {
    return Arrays.stream(arguments)
        .anyMatch(each -> each.equals(PASSWORD) || each.startsWith(PASSWORD + "="));
  }

  /** Returns what the options say, and adds what makes no sense to {@code faults}. */
  DatabaseLogin toLogin(Faults faults) {
    Optional<String> secret =
        faults.read("--database-password-file", passwordFile, SecretFile::read);
    return new DatabaseLogin(
        faults.read("--database", url, DatabaseOptions::address), user, secret.or(() -> password));
  }

  private static String address(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("expected jdbc:postgresql://HOST:5432/NAME");
    }
    if (SECRET.matcher(text).find()) {
      throw new IllegalArgumentException("a password does not belong into the address; put it into"
          + " DESKWORTHY_DATABASE_PASSWORD, or name a file with --database-password-file");
    }
    return text;
  }
}
