package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * networkQuality of network-quality/goresponsiveness, against that project's own server: it wants
 * HTTP/2, which our node does not speak.
 */
final class NetworkQuality implements Contender {

  private static final String CLIENT = "networkQuality";
  private static final String SERVER = "networkqualityd";

  private static final int START_SECONDS = 30;

  /** Up to 20 s until the rate is stable, and 15 s more if it is not, in each direction. */
  private static final int LIMIT_SECONDS = 120;

  /** What it prints as Mbps are 2^20 bits a second. */
  private static final double UNIT = (1 << 20) / 1e6;

  private static final String RATE = ": +([0-9.]+) Mbps";

  @Override
  public String name() {
    return CLIENT;
  }

  @Override
  public boolean isHere() {
    return SearchPath.has(CLIENT) && SearchPath.has(SERVER);
  }

  @Override
  public Answer measure(Place place) throws IOException, InterruptedException {
    String address = EmulatedLine.SERVER_ADDRESS;
    List<String> serve =
        List.of(SERVER, "-create-cert", "-listen-addr", address, "-config-name", address);
    try (RunningProgram server = RunningProgram.start(place.server().command(serve), Map.of())) {
      if (server.awaitLine("Enabling H2", START_SECONDS).isEmpty()) {
        throw new IOException(SERVER + " did not start: " + server.err());
      }
      List<String> ask = List.of(CLIENT, "-config", address, "-path", ".well-known/nq");
      try (RunningProgram client = RunningProgram.start(place.candidate().command(ask), Map.of())) {
        boolean ended = client.await(LIMIT_SECONDS);
        Answer.Collector answer = Answer.collect()
            .number(Figures.CPU_SECONDS, client.cpuSeconds())
            .all(read(client.out(), client.err()));
        return ended ? answer.done() : answer.word(Figures.FAULT, "did not end").done();
      }
    }
  }

  /** Returns what it said of both directions, or with what words it ended instead. */
  static Answer read(String out, String err) {
    Optional<Double> down = figure(out, "Download");
    Optional<Double> up = figure(out, "Upload");
    Answer.Collector answer = Answer.collect().number(Figures.DOWN, down).number(Figures.UP, up);
    return down.isPresent() && up.isPresent()
        ? answer.done()
        : answer.word(Figures.FAULT, Answer.end(err)).done();
  }

  private static Optional<Double> figure(String out, String direction) {
    return Pattern.compile(direction + RATE)
        .matcher(out)
        .results()
        .map((MatchResult match) -> Double.parseDouble(match.group(1)) * UNIT)
        .reduce((one, later) -> later);
  }
}
