package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import io.deskworthy.testkit.line.LineRecord;
import io.deskworthy.testkit.line.NetworkNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server and a candidate, each in a network of its own, between which one line after another is
 * laid. Several lanes may be in use at once.
 */
final class Lane implements AutoCloseable {

  /** The agent's pace: 1.5 times the 20 Mbit/s that the default policy asks for. */
  static final double PACE = 30;

  /** An invitation serves several checks; fresh ones keep a limit for each from mattering. */
  private static final int CHECKS_PER_INVITATION = 5;

  private static final Pattern MEDIANS = Pattern.compile("time=([0-9.]+) ms");

  private final BenchServer server;
  private final NetworkNamespace candidate;
  private String invitation = "";
  private int checks;

  private Lane(BenchServer server, NetworkNamespace candidate) {
    this.server = server;
    this.candidate = candidate;
  }

  static Lane open(Products products) throws IOException, InterruptedException {
    BenchServer server = BenchServer.start(products, List.of());
    return new Lane(server, NetworkNamespace.create("candidate"));
  }

  /** Lets {@code contender} measure {@code line} once. */
  Trial run(BenchLine line, Contender contender, int run) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("deskworthy-bench");
    BenchLine seeded = line.withSeed(run);
    try {
      Place place = new Place(candidate, server.network(), invitation(contender), work);
      try (EmulatedLine emulated =
          EmulatedLine.between(candidate, server.network(), seeded.up(), seeded.down())) {
        return measured(seeded, contender, run, place, emulated);
      }
    } finally {
      BenchServer.deleteAll(work);
    }
  }

  private Trial measured(
      BenchLine line, Contender contender, int run, Place place, EmulatedLine emulated)
      throws IOException, InterruptedException {
    Optional<Double> ping = ping();
    long from = System.nanoTime();
    Answer said = contender.measure(place);
    long to = System.nanoTime();
    LineRecord record = emulated.recordUntil(to).between(from, to).orElseThrow();
    double pace = contender instanceof OurAgent ? PACE : Double.MAX_VALUE;
    Answer figures = Answer.collect()
        .number(Figures.SECONDS, (to - from) / 1e9)
        .all(LineTruth.of(line, record, pace, ping))
        .all(said)
        .done();
    return new Trial(line.name(), contender.name(), run, figures);
  }

  /** Returns the median round trip in ms of twenty pings; loss may take some. */
  private Optional<Double> ping() throws IOException, InterruptedException {
    String said = candidate.run(
        "sh", "-c", "LC_ALL=C ping -c 20 -i 0.05 -W 2 " + EmulatedLine.SERVER_ADDRESS + " || true");
    Matcher matcher = MEDIANS.matcher(said);
    double[] times = matcher
        .results()
        .mapToDouble(each -> Double.parseDouble(each.group(1)))
        .sorted()
        .toArray();
    return times.length == 0 ? Optional.empty() : Optional.of(times[times.length / 2]);
  }

  private String invitation(Contender contender) throws IOException, InterruptedException {
    if (contender instanceof OurAgent && checks++ % CHECKS_PER_INVITATION == 0) {
      invitation = server.invite();
    }
    return invitation;
  }

  @Override
  public void close() throws IOException {
    candidate.close();
    server.close();
  }
}
