package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** iperf3 with some streams, ten seconds for each direction, counted by who receives. */
final class Iperf3 implements Contender {

  private static final int LIMIT_SECONDS = 60;

  private static final JsonMapper JSON = new JsonMapper();

  private final int streams;

  Iperf3(int streams) {
    this.streams = streams;
  }

  @Override
  public String name() {
    return "iperf3 -P " + streams;
  }

  @Override
  public boolean isHere() {
    return SearchPath.has("iperf3");
  }

  @Override
  public Answer measure(Place place) throws IOException, InterruptedException {
    List<String> listen = List.of("iperf3", "-s", "--forceflush");
    try (RunningProgram server = RunningProgram.start(place.server().command(listen), Map.of())) {
      server.awaitLine("listening", LIMIT_SECONDS);
      Answer.Collector answer = Answer.collect();
      double cpu = 0;
      for (String way : List.of(Figures.DOWN, Figures.UP)) {
        try (RunningProgram client = RunningProgram.start(command(place, way), Map.of())) {
          client.await(LIMIT_SECONDS);
          answer.number(way, rate(client.out()));
          cpu += client.cpuSeconds().orElse(0.0);
        }
      }
      return answer.number(Figures.CPU_SECONDS, cpu).done();
    }
  }

  private List<String> command(Place place, String way) {
    List<String> options = way.equals(Figures.DOWN) ? List.of("-R") : List.of();
    List<String> command = new ArrayList<>(
        List.of("iperf3", "-c", EmulatedLine.SERVER_ADDRESS, "-J", "-P", String.valueOf(streams)));
    command.addAll(options);
    return place.candidate().command(command);
  }

  private static Optional<Double> rate(String out) {
    try {
      JsonNode rate = JSON.readTree(out).path("end").path("sum_received").path("bits_per_second");
      return rate.isNumber() ? Optional.of(rate.doubleValue() / 1e6) : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }
}
