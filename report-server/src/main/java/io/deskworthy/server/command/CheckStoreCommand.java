package io.deskworthy.server.command;

import io.deskworthy.server.DataCheck;
import io.deskworthy.server.OpenData;
import io.deskworthy.server.check.CheckResult;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check-store}: looks whether all that is stored is what was stored. */
@Command(
    name = "check-store",
    description = {
      "Looks at everything that is stored: signature and digest of each report, signature of each"
          + " certificate and its place in the status lists, policies, references between tables,"
          + " the log of who did what, the database itself. Prints a line for each thing that was"
          + " changed, removed or put in. Works while the server runs; takes some milliseconds for"
          + " each report.",
      "A line that begins with note is worth a look and may have a good reason."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is as it was stored",
      "1:fault",
      "2:wrong use",
      "3:something is not; each such thing is a line"
    },
    footer = {"", "Example:", "  deskworthy-server check-store --data /var/lib/deskworthy"})
final class CheckStoreCommand implements Callable<Integer> {

  private static final int DAMAGED = 3;

  @Mixin
  private final DataOption data = new DataOption();

  private final Console console;

  CheckStoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (OpenData open = data.openExisting()) {
      CheckResult result = DataCheck.run(open, Clock.systemUTC());
      result.faults().forEach(console::result);
      result.notes().forEach(note -> console.result("note: " + note));
      console.result("reports: " + result.reports() + ", certificates: " + result.certificates()
          + ", log entries: " + result.logEntries() + ", faults: " + result.faultCount());
      return result.isWhole() ? 0 : DAMAGED;
    }
  }
}
