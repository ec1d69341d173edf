package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import io.deskworthy.testkit.line.NetworkNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Many candidates at once on a node whose own line would not carry them all together. */
final class CandidatesSeries {

  private static final int CANDIDATES = 12;

  private static final String UPLINK = "100M";

  /** Two minutes are what twelve take; a queue that stands still takes for ever. */
  private static final int LIMIT_SECONDS = 300;

  /** All twelve are there within a second, as people are who were told the same hour. */
  private static final long BETWEEN_MILLIS = 80;

  /**
   * A node has processors of its own, and so has each candidate. Here all share two; so the node,
   * like the lines, goes first.
   */
  private static final List<String> GOES_FIRST = List.of("nice", "-n", "-10");

  private static final BenchLine LINE =
      BenchLine.parse("25-20ms | rate=10,delay=10 | rate=25,delay=10");

  private CandidatesSeries() {}

  /** One who is about to begin, with all that has to be put away afterwards. */
  private record Candidate(Place place, EmulatedLine line) {

    void putAway() throws IOException {
      line.close();
      place.candidate().close();
      BenchServer.deleteAll(place.work());
    }
  }

  static String run(Products products) throws IOException, InterruptedException {
    List<Candidate> candidates = new ArrayList<>();
    try (BenchServer server =
        BenchServer.start(products, List.of("--uplink", UPLINK), GOES_FIRST)) {
      try {
        for (int number = 1; number <= CANDIDATES; number++) {
          candidates.add(candidate(server));
          System.err.println("invited " + number + " of " + CANDIDATES);
        }
        return CandidatesTable.of(LINE.name(), measured(products, candidates));
      } finally {
        for (Candidate each : candidates) {
          each.putAway();
        }
      }
    }
  }

  private static Candidate candidate(BenchServer server) throws IOException, InterruptedException {
    NetworkNamespace network = NetworkNamespace.create("candidate");
    EmulatedLine line = EmulatedLine.between(network, server.network(), LINE.up(), LINE.down());
    Path work = Files.createTempDirectory("deskworthy-bench");
    return new Candidate(new Place(network, server.network(), server.invite(), work), line);
  }

  private static List<CandidateRun> measured(Products products, List<Candidate> candidates)
      throws IOException, InterruptedException {
    List<RunningProgram> programs = new ArrayList<>();
    try {
      for (Candidate each : candidates) {
        programs.add(new OurAgent(products).start(each.place(), "network"));
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
      }
      return ended(programs);
    } finally {
      programs.forEach(RunningProgram::close);
    }
  }

  private static List<CandidateRun> ended(List<RunningProgram> programs)
      throws InterruptedException {
    long first = programs.get(0).startedNanos();
    long limit = first + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    List<CandidateRun> runs = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      RunningProgram program = programs.get(i);
      boolean ended = program.await(TimeUnit.NANOSECONDS.toSeconds(limit - System.nanoTime()));
      CandidateRun run = CandidateRun.of(i + 1, program, OurAgent.answer(program, ended));
      runs.add(run);
      System.err.println("candidate " + (i + 1) + (ended ? " is done" : " did not end"));
      if (!run.isMet()) {
        System.err.println("it was not met, and had seen:\n" + program.err());
      }
    }
    return runs;
  }
}
