package io.deskworthy.server.command;

import io.deskworthy.server.DataBackup;
import io.deskworthy.server.OpenData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: copies everything into a file. */
@Command(
    name = "backup",
    description = {
      "Copies everything into one file: all tables as of one moment, and the keys. Works while the"
          + " server runs, and is the same for SQLite and PostgreSQL: a backup of one can be"
          + " restored into the other.",
      "The file holds the server's private keys and candidates' data. Only its owner can read it;"
          + " keep it so, and delete it when the data in it should be gone."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  deskworthy-server backup /var/backups/deskworthy-$(date +%F).zip --data"
          + " /var/lib/deskworthy"
    })
final class BackupCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to make; one that exists is not touched")
  private Path file = Path.of("");

  @Mixin
  private final DataOption data = new DataOption();

  private final Console console;

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (OpenData open = data.openExisting()) {
      long rows = DataBackup.make(open, file, Clock.systemUTC());
      console.result("rows: " + rows);
      console.remark("deskworthy-server: " + file + " holds private keys and personal data; keep it"
          + " where only you can read it");
      return 0;
    }
  }
}
