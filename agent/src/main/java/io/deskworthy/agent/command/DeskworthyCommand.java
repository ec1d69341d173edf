package io.deskworthy.agent.command;

import io.deskworthy.agent.text.Words;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The program without a verb: the window where no terminal is; in one, checks for the invitation in
 * its file's name, or says hello. Its options are read before picocli or by picocli itself; the
 * fields only declare them.
 */
@SuppressWarnings("UnusedVariable")
@Command(
    name = "deskworthy",
    subcommands = {
      CheckCommand.class,
      WindowCommand.class,
      WatchCommand.class,
      SendCommand.class,
      VerifyCommand.class,
      ShowCommand.class,
      SoundCommand.class,
      MicrophonesCommand.class,
      KeysCommand.class
    })
final class DeskworthyCommand implements DeskCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "help")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  private boolean version;

  /** Read before everything else, as it decides in which language a mistake is explained. */
  @Option(
      names = "--lang",
      paramLabel = "en|ru",
      scope = ScopeType.INHERIT,
      descriptionKey = "lang")
  private @Nullable String language;

  @Option(names = "--debug", scope = ScopeType.INHERIT, descriptionKey = "debug")
  private boolean debug;

  @Override
  public ExitCode run(Context context) throws IOException, InterruptedException {
    if (!context.terminal().interactive() && context.services().window().isPossible()) {
      return new WindowCommand().run(context);
    }
    if (context.services().riding().isPresent()) {
      return new CheckCommand().run(context);
    }
    context.terminal().out().println(context.text("hello", context.services().invocation()));
    return ExitCode.READY;
  }

  /** Returns the whole tree of commands, with its help in the language of {@code words}. */
  static CommandLine tree(Words words, String version) {
    CommandLine tree = new CommandLine(new DeskworthyCommand())
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Terminal.WIDTH + 8)
        .setResourceBundle(words.bundle());
    tree.getCommandSpec().version("deskworthy " + version);
    return tree;
  }
}
