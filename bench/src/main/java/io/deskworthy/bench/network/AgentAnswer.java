package io.deskworthy.bench.network;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what {@code check --json} printed. What a version does not say is left out. */
final class AgentAnswer {

  private static final double MEGA = 1e6;

  private AgentAnswer() {}

  static Answer read(JsonNode result) {
    JsonNode network = result.path("findings").path("network");
    Answer.Collector answer = Answer.collect();
    for (String way : new String[] {Figures.DOWN, Figures.UP}) {
      JsonNode found = network.path(way + "load");
      answer
          .number(way, number(found, "goodputBitsPerSecond").map(rate -> rate / MEGA))
          .number(way + "Low", number(found, "lowBitsPerSecond").map(rate -> rate / MEGA))
          .number(way + "High", number(found, "highBitsPerSecond").map(rate -> rate / MEGA))
          .number(way + "Measured", number(found, "seconds"))
          .number(way + "RampUp", number(found, "rampUpSeconds"))
          .number(way + "Streams", number(found, "streams"));
      for (String word : new String[] {"stable", "borderline", "lineIsLimit", "disputed"}) {
        word(found.path(word)).ifPresent(value -> answer.word(way + "-" + word, value));
      }
    }
    latency(network, answer);
    verdicts(result, answer);
    return answer.done();
  }

  private static void latency(JsonNode network, Answer.Collector answer) {
    answer
        .number(Figures.IDLE_MILLIS, number(network, "idleRttMillis"))
        .number(Figures.LOADED_DOWN_MILLIS, number(network, "downloadLoadedRttMillis"))
        .number(Figures.LOADED_UP_MILLIS, number(network, "uploadLoadedRttMillis"))
        .number(Figures.LOSS, number(network, "lossRatio"))
        .number(Figures.LOSS_LOW, number(network, "lossLowRatio"))
        .number(Figures.LOSS_HIGH, number(network, "lossHighRatio"));
  }

  private static void verdicts(JsonNode result, Answer.Collector answer) {
    for (JsonNode each : result.path("assessments")) {
      String assessment = each.path("assessment").asString("");
      String reason = each.path("reasonCode").asString("");
      switch (each.path("requirement").asString("")) {
        case "network.download" -> {
          answer.word(Figures.DOWN_VERDICT, assessment);
          answer.word(Figures.DOWN_REASON, reason);
        }
        case "network.upload" -> {
          answer.word(Figures.UP_VERDICT, assessment);
          answer.word(Figures.UP_REASON, reason);
        }
        case "network.download.stable" -> answer.word(Figures.STABLE_VERDICT, assessment);
        default -> {
          // Another check's.
        }
      }
    }
  }

  private static Optional<Double> number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isNumber() ? Optional.of(value.doubleValue()) : Optional.empty();
  }

  private static Optional<String> word(JsonNode value) {
    if (value.isBoolean()) {
      return Optional.of(value.booleanValue() ? "yes" : "no");
    }
    return value.path("unknown").isString()
        ? Optional.of(value.path("unknown").stringValue())
        : Optional.empty();
  }
}
