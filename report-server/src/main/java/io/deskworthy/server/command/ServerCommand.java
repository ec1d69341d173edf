package io.deskworthy.server.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The server's command line. */
@Command(
    name = "deskworthy-server",
    description = "Invites candidates, witnesses their measurements, judges their reports and"
        + " certifies them.",
    mixinStandardHelpOptions = true,
    versionProvider = ServerVersion.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:fault", "2:wrong use"},
    footer = {"", "Start with: deskworthy-server serve"})
final class ServerCommand implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerCommand.class);

  private static final int FAULT = 1;
  private static final int WRONG_USE = 2;

  private ServerCommand() {}

  @Override
  public void run() {
    throw new FaultyOptionsException(
        List.of("say what to do: serve, invite, user, keys, backup, restore or check-store;"
            + " --help explains"));
  }

  /** Runs the command that {@code arguments} name and returns its exit code. */
  static int run(String[] arguments, Map<String, String> environment, Console console) {
    if (DatabaseOptions.showPassword(arguments)) {
      console.remark("deskworthy-server: --database-password: everybody on this computer could read"
          + " it there. Put it into DESKWORTHY_DATABASE_PASSWORD, or name a file with"
          + " --database-password-file");
      return WRONG_USE;
    }
    try {
      CommandLine line = new CommandLine(new ServerCommand())
          .addSubcommand(new ServeCommand(console))
          .addSubcommand(new InviteCommand(console))
          .addSubcommand(new UserCommand(console))
          .addSubcommand(new KeysCommand(console))
          .addSubcommand(new BackupCommand(console))
          .addSubcommand(new RestoreCommand(console))
          .addSubcommand(new CheckStoreCommand(console))
          .setUsageHelpWidth(100)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setOut(console.out())
          .setErr(console.err())
          .setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, console))
          .setDefaultValueProvider(Settings.of(environment));
      return line.execute(arguments);
    } catch (IOException unreadable) {
      console.remark(
          "deskworthy-server: DESKWORTHY_CONFIG: cannot be read: " + unreadable.getMessage());
      return WRONG_USE;
    }
  }

  private static int explain(Exception fault, Console console) {
    if (fault instanceof FaultyOptionsException faulty) {
      faulty.faults().forEach(each -> console.remark("deskworthy-server: " + each));
      return WRONG_USE;
    }
    if (!(fault instanceof IOException)) {
      LOG.error("the command failed", fault);
    }
    console.remark("deskworthy-server: " + fault.getMessage());
    return FAULT;
  }
}
