package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import io.deskworthy.testkit.line.LineRecord;
import io.deskworthy.testkit.line.NetworkNamespace;
import io.deskworthy.testkit.line.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Many candidates at once on a node whose own line would not carry them all together. */
final class CandidatesSeries {

  private static final int CANDIDATES = 12;

  private static final String UPLINK = "100M";

  private static final int LIMIT_SECONDS = 600;

  private static final BenchLine LINE =
      BenchLine.parse("25-20ms | rate=10,delay=10 | rate=25,delay=10");

  private CandidatesSeries() {}

  /** A candidate who has begun, with all that has to be put away afterwards. */
  private record Begun(
      int number, NetworkNamespace network, EmulatedLine line, Path work, RunningProgram program) {}

  /** One who is done; times in seconds since the first began. */
  private record Done(int number, double began, double load, double end, Answer answer) {}

  static String run(Products products) throws IOException, InterruptedException {
    List<Begun> begun = new ArrayList<>();
    try (BenchServer server = BenchServer.start(products, List.of("--uplink", UPLINK))) {
      List<String> invitations = new ArrayList<>();
      for (int i = 0; i < CANDIDATES; i++) {
        invitations.add(server.invite());
        System.err.println("invited " + (i + 1) + " of " + CANDIDATES);
      }
      try {
        for (int i = 0; i < CANDIDATES; i++) {
          begun.add(begin(i + 1, products, server, invitations.get(i)));
        }
        return table(finish(begun));
      } finally {
        for (Begun each : begun) {
          putAway(each);
        }
      }
    }
  }

  private static Begun begin(int number, Products products, BenchServer server, String invitation)
      throws IOException, InterruptedException {
    NetworkNamespace network = NetworkNamespace.create("candidate");
    EmulatedLine line = EmulatedLine.between(network, server.network(), LINE.up(), LINE.down());
    Path work = Files.createTempDirectory("deskworthy-bench");
    Place place = new Place(network, server.network(), invitation, work);
    return new Begun(number, network, line, work, new OurAgent(products).start(place, "network"));
  }

  private static List<Done> finish(List<Begun> begun) throws InterruptedException {
    long first = begun.get(0).program().startedNanos();
    List<Done> done = new ArrayList<>();
    for (Begun each : begun) {
      boolean ended = each.program().await(LIMIT_SECONDS);
      LineRecord record = each.line().record();
      Optional<LineRecord> down = LoadedStretch.whole(record, Way.DOWN);
      Optional<LineRecord> up = LoadedStretch.whole(record, Way.UP);
      done.add(new Done(
          each.number(),
          (each.program().startedNanos() - first) / 1e9,
          down.map(stretch -> (stretch.rows().get(0).nanos() - first) / 1e9).orElse(Double.NaN),
          up.map(stretch ->
                  (stretch.rows().get(0).nanos() + stretch.length().toNanos() - first) / 1e9)
              .orElse(Double.NaN),
          OurAgent.answer(each.program(), ended)));
      System.err.println("candidate " + each.number() + " is done");
    }
    return done;
  }

  /** A wait is as long as it should be if it is no longer than all tests that began before. */
  private static String table(List<Done> done) {
    List<List<String>> rows = new ArrayList<>();
    double before = 0;
    List<Done> inOrder =
        done.stream().sorted(Comparator.comparingDouble(Done::load)).toList();
    for (Done each : inOrder) {
      List<Trial> one = List.of(new Trial(LINE.name(), OurAgent.NAME, 1, each.answer()));
      rows.add(List.of(
          String.valueOf(each.number()),
          ComparisonTable.words(one, Figures.DOWN_VERDICT),
          ComparisonTable.words(one, Figures.STABLE_VERDICT),
          ComparisonTable.words(one, Figures.UP_VERDICT),
          Spread.of(one, Figures.DOWN, 2),
          Spread.of(one, Figures.UP, 2),
          text(each.load() - each.began()),
          text(before),
          text(each.end() - each.load()),
          ComparisonTable.words(one, Figures.FAULT)));
      before += Double.isNaN(each.end() - each.load()) ? 0 : each.end() - each.load();
    }
    return ComparisonTable.table(
        "candidate | ↓ | stable | ↑ | goodput ↓ | goodput ↑ | s from start to load | s of all tests"
            + " before | s from ↓ to ↑ done | fault",
        rows);
  }

  private static String text(double value) {
    return Double.isNaN(value) ? Spread.NONE : String.format(Locale.ROOT, "%.1f", value);
  }

  private static void putAway(Begun each) throws IOException {
    each.program().close();
    each.line().close();
    each.network().close();
    BenchServer.deleteAll(each.work());
  }
}
