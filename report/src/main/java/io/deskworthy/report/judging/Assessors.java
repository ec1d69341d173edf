package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.DECLARED;
import static io.deskworthy.report.judging.JudgingReasons.DECLINED;
import static io.deskworthy.report.judging.JudgingReasons.DOES_NOT_WORK;
import static io.deskworthy.report.judging.JudgingReasons.NOT_SUPPORTED_ANY_MORE;
import static io.deskworthy.report.judging.JudgingReasons.SUPPORTED;
import static io.deskworthy.report.judging.JudgingReasons.WORKS;

import io.deskworthy.report.finding.DeclaredFindings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which assessor judges which requirement. To add a requirement, add a line here, its texts to the
 * message files, and its row to docs/policy-format.md.
 */
final class Assessors {

  private static final String DECLARATION = "declared.";

  private static final String SERVICE = ReachFindings.GROUP + ".";

  private static final Map<String, Assessor> BY_NAME = Map.ofEntries(
      Map.entry("memory.installed", new InstalledMemoryAssessor()),
      Map.entry(
          "memory.usable",
          Bounded.atLeast(MachineFindings.USABLE_MEMORY, Unit.BYTE, ByteSize::bytes)),
      Map.entry(
          "processor.cores",
          Bounded.atLeast(MachineFindings.PHYSICAL_CORES, Unit.COUNT, Long::doubleValue)),
      Map.entry(
          "disk.free", Bounded.atLeast(MachineFindings.FREE_DISK, Unit.BYTE, ByteSize::bytes)),
      Map.entry("processor.score", new ScoreAssessor()),
      Map.entry(
          "system.supported",
          new TruthAssessor(MachineFindings.SYSTEM_SUPPORTED, SUPPORTED, NOT_SUPPORTED_ANY_MORE)),
      Map.entry("display.resolution", new ScreenAssessor()),
      Map.entry("link.type", new OneOfAssessor(MachineFindings.LINK_TYPE)),
      Map.entry("network.download", new GoodputAssessor(NetworkFindings.DOWNLOAD)),
      Map.entry("network.download.stable", new StabilityAssessor(NetworkFindings.DOWNLOAD)),
      Map.entry("network.upload", new GoodputAssessor(NetworkFindings.UPLOAD)),
      Map.entry("network.upload.stable", new StabilityAssessor(NetworkFindings.UPLOAD)),
      Map.entry(
          "network.latency",
          Bounded.atMost(NetworkFindings.IDLE_RTT, Unit.MILLISECOND, Assessors::millis)),
      Map.entry(
          "network.jitter",
          Bounded.atMost(NetworkFindings.JITTER, Unit.MILLISECOND, Assessors::millis)),
      Map.entry("network.loss", new LossAssessor()),
      Map.entry("network.nights", new NightsAssessor()),
      Map.entry(
          "network.latency.loaded",
          Bounded.atMost(NetworkFindings.DOWNLOAD_LOADED_RTT, Unit.MILLISECOND, Assessors::millis)),
      Map.entry(
          "microphone.works",
          new TruthAssessor(NoiseFindings.MICROPHONE_WORKS, WORKS, DOES_NOT_WORK)),
      Map.entry("room.quiet", new RoomAssessor()));

  private Assessors() {}

  /** Returns the assessor of requirement {@code name}, or nothing if this version has none. */
  static Optional<Assessor> of(String name) {
    if (name.startsWith(DECLARATION)) {
      return DeclaredFindings.named(name.substring(DECLARATION.length()))
          .map(finding -> new TruthAssessor(finding, DECLARED, DECLINED));
    }
    if (name.startsWith(SERVICE)) {
      return ReachFindings.named(name.substring(SERVICE.length())).map(ReachAssessor::new);
    }
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns what each requirement of a fixed name can demand, by name in alphabetical order. */
  static SortedMap<String, Demand> demands() {
    SortedMap<String, Demand> demands = new TreeMap<>();
    BY_NAME.forEach((name, assessor) -> demands.put(name, assessor.demand()));
    return demands;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
