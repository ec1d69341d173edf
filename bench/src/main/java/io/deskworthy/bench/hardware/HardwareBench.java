package io.deskworthy.bench.hardware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/hardware}. */
@Command(
    name = "bench/hardware",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the packaged agent's hardware check again and again, each time in a new Java, and a"
          + " program that does nothing in turn. Prints tables in Markdown: how long the check"
          + " takes, and how far the processor's points lie apart, also of those runs before and"
          + " after which the computer was idle as far as other work shows."
    })
public final class HardwareBench implements Callable<Integer> {

  /** What the hardware check may take on Linux. */
  private static final double MOST_MILLIS = 700;

  /** How far two runs on an idle machine may lie from their middle. */
  private static final double STEADY = 0.05;

  /** Given less of the processors, a run says nothing about the benchmark. */
  private static final double UNDISTURBED = 0.9;

  /** How much of the most that was seen the computer must do before and after, to count as idle. */
  private static final double IDLE = 0.95;

  /** Two seconds: by then Java has compiled the probe for good. */
  private static final int COMPILED_AFTER = 8;

  @Option(names = "--runs", paramLabel = "N", description = "How often; 11 if not said")
  private int runs = 11;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the tables are written too")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--agent", required = true, hidden = true)
  private Path agent = Path.of("");

  private final List<AgentRun> checks = new ArrayList<>();
  private final List<Double> plain = new ArrayList<>();

  /** How fast the computer was before the first run and after each. */
  private final List<Double> rates = new ArrayList<>();

  /** Runs the command. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new HardwareBench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("deskworthy-hardware");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try (QuietProbe probe = new QuietProbe()) {
      for (int time = 0; time < COMPILED_AFTER; time++) {
        probe.rate();
      }
      rates.add(probe.rate());
      for (int run = 1; run <= runs; run++) {
        System.err.println("run " + run + " of " + runs);
        plain.add(plainStart(java));
        checks.add(AgentRun.of(java, agent, folder));
        rates.add(probe.rate());
      }
    }
    String text = text();
    System.out.print(text);
    if (out.isPresent()) {
      Files.writeString(out.get(), text, StandardCharsets.UTF_8);
    }
    return sample(AgentRun::check).median() <= MOST_MILLIS ? 0 : 1;
  }

  private static double plainStart(String java) throws IOException, InterruptedException {
    long start = System.nanoTime();
    new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Nothing.class.getName())
        .inheritIO()
        .start()
        .waitFor();
    return AgentRun.millis(System.nanoTime() - start);
  }

  private Sample sample(ToDoubleFunction<AgentRun> figure) {
    return Sample.of(checks.stream().mapToDouble(figure).boxed().toList());
  }

  private String text() {
    double base = Sample.of(plain).median();
    Sample check = sample(AgentRun::check);
    return head()
        + "| | ms | times a plain start |\n|---|---|---|\n"
        + row("a Java that does nothing", Sample.of(plain), base)
        + row("the agent's start, until its first step", sample(AgentRun::firstStep), base)
        + row("**the hardware check**", check, base)
        + row("the processor benchmark after it", sample(AgentRun::speed), base)
        + String.format(
            Locale.ROOT,
            "%nAt most %.0f ms are allowed for the hardware check: **%s**.%n%n",
            MOST_MILLIS,
            check.median() <= MOST_MILLIS ? "kept" : "missed")
        + scores();
  }

  private String head() {
    return "# The hardware check\n" + LocalDate.now(ZoneOffset.UTC) + ", "
        + System.getProperty("os.name") + ", " + Runtime.getRuntime().availableProcessors()
        + " processors (" + checks.get(0).processor().path("model").asString("unknown")
        + "), Java " + System.getProperty("java.version") + ". " + runs
        + " runs, each in a new Java: median (least–greatest).\n\n";
  }

  private static String row(String name, Sample sample, double base) {
    return String.format(
        Locale.ROOT, "| %s | %s | %.1f |%n", name, sample.cell(), sample.median() / base);
  }

  private String scores() {
    List<AgentRun> calm = new ArrayList<>();
    List<AgentRun> idle = new ArrayList<>();
    double least = IDLE * rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    for (int run = 0; run < checks.size(); run++) {
      if (checks.get(run).score("scoreShareRatio") >= UNDISTURBED) {
        calm.add(checks.get(run));
        if (Math.min(rates.get(run), rates.get(run + 1)) >= least) {
          idle.add(checks.get(run));
        }
      }
    }
    return calm.size() + " of " + runs + " runs were given at least 0.9 of the processors; in "
        + idle.size() + " of those the computer was idle before and after (other work of all"
        + " processors, at least 95 % of the fastest: " + Sample.of(rates).cell()
        + " rounds a second).\n"
        + steadiness("all those runs", calm)
        + steadiness("those on an idle computer", idle);
  }

  private static String steadiness(String which, List<AgentRun> some) {
    if (some.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder(
        "\n| points | of " + which + " | within 5 % of their median |\n|---|---|---|\n");
    for (String name : List.of("score", "singleCoreScore", "allCoresScore")) {
      Sample sample = Sample.of(some.stream().map(run -> run.score(name)).toList());
      table.append(String.format(
          Locale.ROOT,
          "| `%s` | %s | %.0f %% |%n",
          name,
          sample.cell(),
          100 * sample.within(STEADY)));
    }
    return table.toString();
  }
}
