package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.GoodputTargets;
import io.deskworthy.report.unit.BitRate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench/simulate}: the error table of the network check. */
@Command(
    name = "bench/simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Simulates transfers over random lines, packet by packet, lets the product's own code decide"
          + " each, and prints in how many of them it was wrong, as Markdown.",
      "The same seed gives the same table on every machine."
    })
public final class SimulateCommand implements Callable<Integer> {

  private static final double NANOS = 1e9;

  @Option(names = "--lines", paramLabel = "N", description = "How many lines (${DEFAULT-VALUE}).")
  private int lines = 10_000;

  @Option(names = "--seed", paramLabel = "N", description = "Which lines (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--required",
      paramLabel = "MBITS",
      description =
          "Rate that is asked for, Mbit/s; 0.9 of it must arrive as payload (${DEFAULT-VALUE}).")
  private double required = 20;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the table goes, too.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--show-wrong",
      paramLabel = "K",
      description = "Print up to K cases of each kind of wrong answer, with their bins.")
  private int showWrong;

  @Option(
      names = "--line",
      paramLabel = "LINE",
      description = "Simulate this one line, as --show-wrong prints it: rate=20,rtt=40,loss=0.5,…")
  private Optional<String> line = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
  private CommandSpec spec;

  /** Runs the command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SimulateCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    BitRate asked = BitRate.ofMegabitsPerSecond(required);
    BitRate target =
        GoodputTargets.ofRequired(asked, asked, GoodputTargets.DEFAULT_FACTOR).download();
    Trial trial = new Trial(target, GoodputTargets.paceFor(asked));
    if (line.isPresent()) {
      print.print(CaseText.whole(trial.course(parsed(line.get())), target));
    } else {
      table(trial, print);
    }
    print.flush();
    return 0;
  }

  private Line parsed(String text) {
    try {
      return Line.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--line: " + wrong.getMessage(), wrong);
    }
  }

  private void table(Trial trial, PrintWriter print) throws IOException {
    if (lines < 1) {
      throw new ParameterException(spec.commandLine(), "--lines: at least 1");
    }
    long begin = System.nanoTime();
    List<Case> cases = trial.cases(seed, lines);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    String table = ErrorTable.of(cases);
    print.print(table);
    print.printf(
        Locale.ROOT,
        "%n%d lines, seed %d, target %.1f Mbit/s of payload; %.0f s%n",
        lines,
        seed,
        trial.target().megabitsPerSecond(),
        took.toNanos() / NANOS);
    if (out.isPresent()) {
      Files.writeString(out.get(), table);
    }
    for (Case wrong : WrongAnswer.some(cases, showWrong)) {
      print.print(CaseText.wrong(wrong, trial.course(wrong.line()), trial.target()));
    }
  }
}
