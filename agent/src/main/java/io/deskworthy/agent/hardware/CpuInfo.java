package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.Inventory.Processor;
import io.deskworthy.report.finding.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Linux's {@code /proc/cpuinfo}: a paragraph for each logical processor on x86, some lines for all
 * of them elsewhere. The frequency there is that of the moment, and not read.
 */
record CpuInfo(List<Map<String, String>> paragraphs) {

  private static final int MAX_MODEL = 120;

  static CpuInfo of(String text) {
    List<Map<String, String>> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\\R\\s*\\R", -1)) {
      Map<String, String> values = new HashMap<>();
      for (String line : paragraph.lines().toList()) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          values.putIfAbsent(
              line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
      }
      paragraphs.add(values);
    }
    return new CpuInfo(List.copyOf(paragraphs));
  }

  /** Returns what is written there; the nominal frequency is not. */
  Processor processor() {
    return new Processor(model(), physicalCores(), logicalProcessors(), Sentinels.unreadable());
  }

  private Reading<String> model() {
    return values("model name")
        .findFirst()
        .map(name -> Sentinels.text(name, MAX_MODEL))
        .orElseGet(Sentinels::unreadable);
  }

  /** One for each pair of socket and core; without them nobody can tell cores from threads. */
  private Reading<Long> physicalCores() {
    return Sentinels.count(paragraphs.stream()
        .filter(each -> each.containsKey("core id"))
        .map(each -> each.getOrDefault("physical id", "0") + "/" + each.get("core id"))
        .distinct()
        .count());
  }

  private Reading<Long> logicalProcessors() {
    return Sentinels.count(
        values("processor").filter(number -> number.matches("[0-9]+")).count());
  }

  /** Returns whether a hypervisor shows itself; nothing where processors have no such flag. */
  Optional<Boolean> hypervisor() {
    return values("flags")
        .findFirst()
        .map(flags -> List.of(flags.split("\\s+")).contains("hypervisor"));
  }

  private Stream<String> values(String name) {
    return paragraphs.stream().flatMap(each -> Optional.ofNullable(each.get(name)).stream());
  }
}
