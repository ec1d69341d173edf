package io.deskworthy.server.command;

import io.deskworthy.server.DataBackup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts everything back from a file. */
@Command(
    name = "restore",
    description = "Puts back what backup has copied: into a data folder that does not exist or is"
        + " empty, and, with --database, into a PostgreSQL database that is empty. Every byte of"
        + " the file is checked first. What is there is never written over.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  deskworthy-server restore deskworthy-2026-11-28.zip --data /var/lib/deskworthy",
      "  deskworthy-server restore old.zip --data /var/lib/deskworthy \\",
      "      --database jdbc:postgresql://db.example/desk --database-user desk"
    })
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The backup")
  private Path file = Path.of("");

  @Mixin
  private final DataOption data = new DataOption();

  private final Console console;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long rows =
        DataBackup.restore(file, data.folder(), data.login(), Clock.tickMillis(ZoneOffset.UTC));
    console.result("rows: " + rows);
    console.remark("deskworthy-server: restored; look at it with check-store, and delete anew what"
        + " was deleted since the backup was made");
    return 0;
  }
}
