package io.deskworthy.agent.command;

import io.deskworthy.agent.identity.DamagedKeyException;
import io.deskworthy.agent.text.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line to its end: the outer rim, where every fault becomes a sentence. */
public final class AgentProgram {

  private static final String LANGUAGE = "--lang";
  private static final Set<String> LANGUAGES = Set.of("en", "ru");

  private final Services services;

  /** Makes a program that works with {@code services}. */
  public AgentProgram(Services services) {
    this.services = services;
  }

  /** Runs {@code arguments} and returns the exit code. */
  public int run(String... arguments) {
    Context context = context(arguments);
    CommandLine tree = DeskworthyCommand.tree(context.words(), services.version())
        .setOut(services.terminal().out())
        .setErr(services.terminal().err())
        .setParameterExceptionHandler((mistake, typed) -> explain(context, mistake))
        .setExecutionStrategy(parsed -> execute(context, language(List.of(arguments)), parsed));
    int exitCode = tree.execute(arguments);
    services.terminal().out().flush();
    return exitCode;
  }

  private Context context(String... arguments) {
    List<String> typed = List.of(arguments);
    Locale locale = language(typed).map(Locale::forLanguageTag).orElse(Locale.getDefault());
    return new Context(services, Words.in(locale), typed.contains("--debug"));
  }

  /** Returns what was typed as the language, before anything else is read. */
  private static Optional<String> language(List<String> typed) {
    for (int index = 0; index < typed.size(); index++) {
      String argument = typed.get(index);
      if (argument.equals(LANGUAGE) && index + 1 < typed.size()) {
        return Optional.of(typed.get(index + 1));
      }
      if (argument.startsWith(LANGUAGE + "=")) {
        return Optional.of(argument.substring(LANGUAGE.length() + 1));
      }
    }
    return Optional.empty();
  }

  private int execute(Context context, Optional<String> language, ParseResult parsed) {
    String word = language.orElse("en");
    if (!LANGUAGES.contains(word)) {
      new FaultReport(context).say(CommandFault.usage("unknown-language", word));
      return ExitCode.USAGE.number();
    }
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return run(context, (DeskCommand) last.commandSpec().userObject()).number();
  }

  private static ExitCode run(Context context, DeskCommand command) {
    try {
      return command.run(context);
    } catch (CommandFault fault) {
      return explain(context, fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      context.terminal().say(context.text("stopped"));
      return ExitCode.FAULT;
    } catch (DamagedKeyException damaged) {
      return explain(context, CommandFault.fault(DamagedKeyException.CODE).because(damaged));
    } catch (IOException failed) {
      String what = String.valueOf(failed.getMessage());
      return explain(context, CommandFault.fault("file-trouble", what).because(failed));
    } catch (RuntimeException | LinkageError unexpected) {
      new FaultReport(context).say(unexpected);
      return ExitCode.FAULT;
    }
  }

  private static ExitCode explain(Context context, CommandFault fault) {
    new FaultReport(context).say(fault);
    return fault.exitCode();
  }

  /** Says what is wrong with what was typed, in the language asked for, and where the help is. */
  private static int explain(Context context, ParameterException mistake) {
    String sentence;
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      sentence = context.text("mistyped.unknown", String.join(" ", unmatched.getUnmatched()));
    } else if (mistake instanceof MissingParameterException missing) {
      sentence = context.text("mistyped.missing", missing.getMissing().get(0).paramLabel());
    } else {
      sentence = context.text("mistyped.other", String.valueOf(mistake.getMessage()));
    }
    context.terminal().say(sentence);
    String verb = mistake.getCommandLine().getCommandSpec().qualifiedName();
    context.terminal().say(context.text("mistyped.help", verb));
    return ExitCode.USAGE.number();
  }
}
