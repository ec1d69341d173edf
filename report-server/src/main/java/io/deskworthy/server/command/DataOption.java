package io.deskworthy.server.command;

import io.deskworthy.server.DataFolder;
import io.deskworthy.server.DatabaseLogin;
import io.deskworthy.server.OpenData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that work on a server's data, whether it runs or not. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "deskworthy-data",
      description = "The server's data folder. Default: ${DEFAULT-VALUE}")
  private String data = "";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "What links begin with. Default: the address with which the server was last" + " started")
  private Optional<String> publicUrl = Optional.empty();

  @Mixin
  private final DatabaseOptions database = new DatabaseOptions();

  /** Opens the data. */
  OpenData open() throws IOException {
    return OpenData.open(folder(), login(), Clock.tickMillis(ZoneOffset.UTC));
  }

  /**
   * Opens data that is there already.
   *
   * @throws IOException if there is none: whoever checks or saves it has named another folder
   */
  OpenData openExisting() throws IOException {
    if (login().url().isEmpty() && !DataFolder.isUsed(folder())) {
      throw new IOException("there is no data of a server in " + folder()
          + "; --data names the folder that the server was started with");
    }
    return open();
  }

  /** Returns the data folder. */
  Path folder() {
    return Path.of(data);
  }

  /** Returns the database. */
  DatabaseLogin login() {
    Faults faults = new Faults();
    DatabaseLogin login = database.toLogin(faults);
    faults.throwIfAny();
    return login;
  }

  /** Returns {@code path} at the server's public address. */
  String link(OpenData open, String path) throws IOException {
    Optional<String> known = publicUrl.isPresent() ? publicUrl : open.folder().publicUrl();
    String url = known.orElseThrow(() -> new IOException(
        "the server's address is not known yet: start it once, or give --public-url"));
    return url.replaceAll("/+$", "") + path;
  }
}
