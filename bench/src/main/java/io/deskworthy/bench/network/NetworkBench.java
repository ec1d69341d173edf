package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/network}. */
@Command(
    name = "bench/network",
    mixinStandardHelpOptions = true,
    description = {
      "Measures emulated lines with our agent, against our server, and with every peer found on"
          + " this machine; prints tables in Markdown. Needs Linux, root, cc, ip, chrt, ping.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  bench/network --runs 5 --out results       all lines, everybody, five times",
      "  bench/network --lines '^20-' --ours-only   only our agent on lines of 20 Mbit/s",
      "  bench/network --threshold --parallel 2     some 200 lines around 20 Mbit/s",
      "  bench/network --candidates                 twelve candidates at once",
      "  bench/network --faults                     node killed, line cut, line silent",
      "  bench/network --table results.jsonl        the tables again, from raw results"
    })
public final class NetworkBench implements Callable<Integer> {

  @Option(
      names = "--lines",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only lines in whose name this is found")
  private String filter = "";

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How often each; 5 if not said, 1 with --threshold")
  private Optional<Integer> runs = Optional.empty();

  @Option(names = "--ours-only", description = "No peers")
  private boolean oursOnly;

  @Option(names = "--threshold", description = "Our agent on some 200 lines around 20 Mbit/s")
  private boolean threshold;

  @Option(
      names = "--candidates",
      description = "Twelve candidates at once, on a node with --uplink 100M")
  private boolean candidates;

  @Option(names = "--faults", description = "What the agent says when something breaks")
  private boolean faults;

  @Option(
      names = "--parallel",
      paramLabel = "K",
      defaultValue = "1",
      description = "So many lines at once, each with a server of its own; 1 if not said")
  private int parallel;

  @Option(
      names = "--out",
      paramLabel = "NAME",
      description = "Writes NAME.md and, one result a line, NAME.jsonl")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "Measures nothing; tables of earlier raw results")
  private Optional<Path> earlier = Optional.empty();

  @Option(names = "--agent", paramLabel = "JAR", required = true, hidden = true)
  private Path agent = Path.of("");

  @Option(names = "--server", paramLabel = "JAR", required = true, hidden = true)
  private Path server = Path.of("");

  /** Runs it; ends with 0 if all that was asked for could be measured. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new NetworkBench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (earlier.isPresent()) {
      List<Trial> trials =
          Files.readAllLines(earlier.get()).stream().map(Trial::parse).toList();
      return tell(threshold ? ThresholdTable.of(trials) : ComparisonTable.of(trials));
    }
    if (!EmulatedLine.missing().isEmpty()) {
      System.err.println("NOT RUN, emulated lines need: " + EmulatedLine.missing());
      return 1;
    }
    Products products = new Products(agent, server);
    if (candidates) {
      return tell(CandidatesSeries.run(products));
    }
    if (faults) {
      return tell(FaultsSeries.run(products));
    }
    return compare(products);
  }

  private int compare(Products products) throws IOException, InterruptedException {
    Pattern names = Pattern.compile(filter);
    List<BenchLine> lines = threshold ? ThresholdLines.matching(names) : BenchLines.matching(names);
    List<Contender> contenders = contenders(products);
    int times = runs.orElse(threshold ? 1 : 5);
    TrialLog log = new TrialLog(
        out.map(name -> withEnding(name, ".jsonl")),
        System.err,
        lines.size() * contenders.size() * times);
    LineSeries series = new LineSeries(products, log);
    series.plan(lines, contenders, times);
    series.run(parallel);
    return tell(threshold ? ThresholdTable.of(log.all()) : ComparisonTable.of(log.all()));
  }

  private List<Contender> contenders(Products products) {
    List<Contender> contenders = new ArrayList<>(List.of(new OurAgent(products)));
    if (!oursOnly && !threshold) {
      for (Contender peer : Peers.all()) {
        if (peer.isHere()) {
          contenders.add(peer);
        } else {
          System.err.println(peer.name() + ": not on this machine");
        }
      }
    }
    return contenders;
  }

  private int tell(String text) throws IOException {
    System.out.println(text);
    if (out.isPresent()) {
      Files.writeString(withEnding(out.get(), ".md"), text);
    }
    return 0;
  }

  private static Path withEnding(Path name, String ending) {
    return name.resolveSibling(name.getFileName() + ending);
  }
}
