package io.deskworthy.bench.noise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/noise-speed}. */
@Command(
    name = "bench/noise-speed",
    mixinStandardHelpOptions = true,
    description = {
      "How long the noise meter takes for 20 and for 120 s of sound on one core, and how much memory",
      "it asks for meanwhile (JMH). Prints a table in Markdown. Takes some three minutes.",
      ""
    },
    footer = {"", "Examples:", "  bench/noise-speed", "  bench/noise-speed --forks 1 --out speed.md"
    })
@SuppressWarnings(
    "rawtypes") // JMH's results have a type parameter that its own interface leaves out.
public final class NoiseSpeed implements Callable<Integer> {

  /** What 20 s of sound may take. */
  private static final double MOST_MILLIS = 150;

  private static final String SECONDS = "seconds";

  private static final int JUDGED_SECONDS = 20;

  /** Ten passes over 20 s of sound: by then the compiler has nothing left to do. */
  private static final int WARM_UPS = 5;

  private static final int MEASUREMENTS = 5;

  @Option(names = "--forks", paramLabel = "N", description = "New Javas each; 3 if not said")
  private int forks = 3;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the table there too")
  private Optional<Path> out = Optional.empty();

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new NoiseSpeed()).execute(arguments));
  }

  @Override
  public Integer call() throws RunnerException, IOException {
    Collection<RunResult> results = new Runner(options()).run();
    StringBuilder table = new StringBuilder("""
        | sound | channels | ms | ± | MB asked for | collections |
        |---|---|---|---|---|---|
        """);
    results.forEach(result -> table.append(row(result)));
    System.out.println(table);
    if (out.isPresent()) {
      Files.writeString(out.get(), table, StandardCharsets.UTF_8);
    }
    return results.stream().allMatch(NoiseSpeed::isFastEnough) ? 0 : 1;
  }

  private Options options() {
    return new OptionsBuilder()
        .include(AnalysisBenchmark.class.getName())
        .forks(forks)
        .warmupIterations(WARM_UPS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(MEASUREMENTS)
        .measurementTime(TimeValue.seconds(2))
        .timeUnit(TimeUnit.MILLISECONDS)
        .jvmArgsAppend("-Xmx96m", "-XX:+UseSerialGC")
        .addProfiler(GCProfiler.class)
        .build();
  }

  private static String row(RunResult result) {
    BenchmarkParams params = result.getParams();
    return String.format(
        Locale.ROOT,
        "| %s s | %s | %.0f | %.0f | %.2f | %.0f |%n",
        params.getParam(SECONDS),
        params.getParam("channels"),
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError(),
        secondary(result, "gc.alloc.rate.norm") / 1e6,
        secondary(result, "gc.count"));
  }

  private static double secondary(RunResult result, String name) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(name))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(0);
  }

  private static boolean isFastEnough(RunResult result) {
    int seconds = Integer.parseInt(result.getParams().getParam(SECONDS));
    return result.getPrimaryResult().getScore() <= MOST_MILLIS * seconds / JUDGED_SECONDS;
  }
}
