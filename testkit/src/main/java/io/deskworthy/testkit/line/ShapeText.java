package io.deskworthy.testkit.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the shape of a line is written, here and for the program that emulates it. */
final class ShapeText {

  /** As large as many home routers' queues; 100 ms at 20 Mbit/s. */
  private static final String USUAL_QUEUE = "256000";

  private static final Set<String> KEYS = Set.of(
      "rate",
      "delay",
      "jitter",
      "loss",
      "q",
      "burst_in",
      "burst_out",
      "burst_loss",
      "sched",
      "period",
      "seed");

  private ShapeText() {}

  static LineShape parse(String text) {
    Map<String, String> values = values(text);
    return new LineShape(
        number(values, "rate", "0"),
        number(values, "delay", "0"),
        number(values, "jitter", "0"),
        number(values, "loss", "0"),
        bursts(values),
        Long.parseLong(values.getOrDefault("q", USUAL_QUEUE)),
        schedule(values.getOrDefault("sched", "")),
        number(values, "period", "0"),
        Long.parseLong(values.getOrDefault("seed", "1")));
  }

  static String of(LineShape shape, String schedule) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("rate", String.valueOf(shape.rate()));
    values.put("delay", String.valueOf(shape.delayMillis()));
    values.put("jitter", String.valueOf(shape.jitterMillis()));
    values.put("loss", String.valueOf(shape.lossPercent()));
    values.put("q", String.valueOf(shape.queueBytes()));
    values.put("seed", String.valueOf(shape.seed()));
    shape.bursts().ifPresent(bursts -> {
      values.put("burst_in", String.valueOf(bursts.in()));
      values.put("burst_out", String.valueOf(bursts.out()));
      values.put("burst_loss", String.valueOf(bursts.loss()));
    });
    if (!schedule.isEmpty()) {
      values.put("sched", schedule);
      values.put("period", String.valueOf(shape.periodSeconds()));
    }
    return values.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(","));
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : text.split(",", -1)) {
      int equals = each.indexOf('=');
      String key = each.substring(0, Math.max(0, equals)).trim();
      if (!KEYS.contains(key) || values.put(key, each.substring(equals + 1).trim()) != null) {
        throw new IllegalArgumentException("not a setting of a line, or twice: " + each);
      }
    }
    return values;
  }

  private static double number(Map<String, String> values, String key, String otherwise) {
    return Double.parseDouble(values.getOrDefault(key, otherwise));
  }

  private static Optional<LossBursts> bursts(Map<String, String> values) {
    return values.containsKey("burst_in")
        ? Optional.of(new LossBursts(
            number(values, "burst_in", "0"),
            number(values, "burst_out", "100"),
            number(values, "burst_loss", "100")))
        : Optional.empty();
  }

  private static List<RateStep> schedule(String text) {
    return Stream.of(text.split(";", -1))
        .filter(step -> !step.isBlank())
        .map(RateStep::parse)
        .toList();
  }
}
