package io.deskworthy.agent.hardware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.SpeedFindings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.unit.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the agent makes of real machines, from the published text to the verdict. */
final class MachinesTest {

  private static final Path FILES = Path.of("src/test/resources/io/deskworthy/agent/hardware");

  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

  private static final long GIGABYTE = 1L << 30;

  /** What must have been read for a requirement to be "not met": one of these. */
  private static final Map<String, List<Finding<?>>> READ = Map.of(
      "memory.installed",
      List.of(MachineFindings.INSTALLED_MEMORY, MachineFindings.USABLE_MEMORY),
      "memory.usable",
      List.of(MachineFindings.USABLE_MEMORY),
      "processor.cores",
      List.of(MachineFindings.PHYSICAL_CORES),
      "processor.score",
      List.of(SpeedFindings.SCORE),
      "system.supported",
      List.of(MachineFindings.SYSTEM_SUPPORTED),
      "display.resolution",
      List.of(MachineFindings.SCREENS),
      "link.type",
      List.of(MachineFindings.LINK_TYPE));

  @TempDir
  private Path root;

  static List<String> machines() throws IOException {
    try (Stream<Path> files = Files.list(FILES.resolve("machines"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @Test
  void areManyAndOfEverySystem() throws IOException {
    List<PublishedMachine> all =
        machines().stream().map(PublishedMachine::named).toList();

    assertThat(all).hasSizeGreaterThanOrEqualTo(25);
    assertThat(all)
        .extracting(PublishedMachine::platform)
        .contains(Platform.LINUX, Platform.WINDOWS, Platform.MACOS);
    assertThat(all).allSatisfy(machine -> assertThat(machine.head("source")).isPresent());
  }

  @ParameterizedTest
  @MethodSource("machines")
  void areReadAsTheyAre(String name) throws IOException, InterruptedException {
    PublishedMachine machine = PublishedMachine.named(name);
    Findings findings = read(machine);

    assertThat(machine.expected()).isNotEmpty().allSatisfy((path, expected) -> {
      Finding<?> finding = FindingCatalogue.ALL.stream()
          .filter(each -> each.path().equals(path))
          .findFirst()
          .orElseThrow();
      assertThat(shown(findings, finding)).as(path).isEqualTo(expected);
    });
  }

  @ParameterizedTest
  @MethodSource("machines")
  void failNothingThatCouldNotBeRead(String name)
      throws IOException, InterruptedException, MalformedJsonException {
    Findings findings = read(PublishedMachine.named(name));

    for (Assessment assessment : Judge.judge(policy(1024), findings).assessments()) {
      if (assessment.outcome() == Outcome.NOT_MET) {
        assertThat(READ.get(assessment.requirement()))
            .as(assessment.toString())
            .anyMatch(finding -> findings.reading(finding).value().isPresent());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("machines")
  void areNeverSaidToHaveLessMemoryThanTheyWereSoldWith(String name)
      throws IOException, InterruptedException, MalformedJsonException {
    PublishedMachine machine = PublishedMachine.named(name);
    long sold = machine.head("sold").map(Long::parseLong).orElse(0L);
    Findings findings = read(machine);

    if (sold > 0) {
      assertThat(Judge.judge(policy(sold), findings).assessments().get(0).outcome())
          .isNotEqualTo(Outcome.NOT_MET);
    }
  }

  private Findings read(PublishedMachine machine) throws IOException, InterruptedException {
    ThisMachine inventory = new ThisMachine(machine.sources(root), () -> 0, duration -> {}, DAY);
    return new HardwareCheck(inventory).run(ProgressListener.SILENT);
  }

  /** Demands everything that hardware is judged by, more than most of these machines have. */
  private static Policy policy(long gigabytes) throws MalformedJsonException {
    String policy = """
        {"format": "deskworthy-policy/1", "id": "hardware",
         "title": {"en": "Hardware", "ru": "Железо"}, "certificateDays": 1,
         "network": {"goodputFactor": 0.9, "paceFactor": 1.5},
         "requirements": [
           {"name": "memory.installed", "min": %d, "unit": "byte"},
           {"name": "memory.usable", "min": %<d, "unit": "byte"},
           {"name": "processor.cores", "min": 64, "unit": "count"},
           {"name": "processor.score", "min": 100000, "unit": "count"},
           {"name": "system.supported"},
           {"name": "display.resolution", "screen": {"widthPixels": 7680, "heightPixels": 4320}},
           {"name": "link.type", "oneOf": ["pigeon"]}]}
        """.formatted(gigabytes * GIGABYTE);
    return PolicyFormat.read(policy.getBytes(UTF_8));
  }

  private static <T> String shown(Findings findings, Finding<T> finding) {
    return findings
        .reading(finding)
        .fold(
            value -> value instanceof ByteSize size
                ? String.valueOf(size.bytes())
                : value instanceof List<?> list
                    ? String.join(",", list.stream().map(String::valueOf).toList())
                    : String.valueOf(value),
            reason -> "?" + reason.code());
  }
}
