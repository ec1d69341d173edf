package io.deskworthy.report.judging;

import static io.deskworthy.report.finding.MachineFindings.FREE_DISK;
import static io.deskworthy.report.finding.MachineFindings.LINK_TYPE;
import static io.deskworthy.report.finding.MachineFindings.PHYSICAL_CORES;
import static io.deskworthy.report.finding.NetworkFindings.IDLE_RTT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.deskworthy.report.SampleReports;
import io.deskworthy.report.finding.DeclaredFindings;
import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgeTest {

  private final Demanding latency = Demanding.atMost("network.latency", 100, Unit.MILLISECOND);
  private final Demanding cores = Demanding.atLeast("processor.cores", 4, Unit.COUNT);

  @Test
  void findsAGoodWorkplaceReadyOnceTheNodeWitnessedTheLine() throws MalformedJsonException {
    Policy policy = PolicyFormat.read(Presets.defaultPolicy());

    assertThat(Judge.judge(policy, witnessed(SampleReports.ready())).verdict())
        .isEqualTo(Verdict.READY);
    assertThat(Judge.judge(policy, SampleReports.ready()).verdict())
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(Judge.judge(policy, SampleReports.unknown()).verdict())
        .isEqualTo(Verdict.UNDETERMINED);
    assertThat(Judge.judge(policy, Findings.NONE).verdict()).isEqualTo(Verdict.UNDETERMINED);
  }

  @Test
  void holdsANumberAgainstItsBound() {
    assertThat(latency.of(rtt(100)).outcome()).isEqualTo(Outcome.MET);
    assertThat(latency.of(rtt(101)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(latency.of(rtt(0)).outcome()).isEqualTo(Outcome.MET);
    assertThat(cores.of(cores(4)).outcome()).isEqualTo(Outcome.MET);
    assertThat(cores.of(cores(3)).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void takesNoCoresAndNoDiskForAValueThatWasNotRead() {
    Demanding disk = Demanding.atLeast("disk.free", 1, Unit.BYTE);

    assertThat(cores.of(cores(0)).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(disk.of(Findings.builder().measured(FREE_DISK, new ByteSize(0)).build())
            .outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void looksATextUpInAList() {
    Demanding cable = Demanding.that("link.type", new Rule.OneOf(List.of("ethernet")));

    assertThat(cable.of(link("ethernet")).outcome()).isEqualTo(Outcome.MET);
    assertThat(cable.of(link("wifi")).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(cable.of(Findings.NONE).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void asksForDeclarationsByAnyName() {
    Finding<Boolean> headset = DeclaredFindings.named("ownHeadset").orElseThrow();
    Demanding demanding = Demanding.that("declared.ownHeadset", new Rule.Holds());

    assertThat(demanding.of(Findings.builder().measured(headset, true).build()).outcome())
        .isEqualTo(Outcome.MET);
    assertThat(demanding.of(Findings.builder().measured(headset, false).build()).outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(demanding.of(Findings.NONE).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void doesNotDecideOnEvidenceThatIsTooWeak() {
    Demanding proven = latency.knownBy(Evidence.WITNESSED);

    assertThat(proven.of(rtt(20)).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(proven.of(rtt(900)).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(proven.of(rtt(900)).reason()).isEqualTo(new Reason("evidence-too-weak"));
    assertThat(proven.of(witnessed(rtt(900))).outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void failsTheUnknownOnlyWhereThePolicySaysSo() {
    Findings unknown = Findings.builder().unknown(IDLE_RTT, Reason.TIMED_OUT).build();

    Assessment failed = latency.failingWhenUnknown().of(unknown);

    assertThat(latency.of(unknown).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(failed.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(failed.reason()).isEqualTo(Reason.TIMED_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"candidate.cheerful", "declared.", "declared.Not a name", "network"})
  void doesNotJudgeWhatItDoesNotKnow(String name) {
    Demanding unknown = Demanding.that(name, new Rule.Holds()).failingWhenUnknown();

    assertThat(unknown.of(SampleReports.ready()).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(unknown.of(SampleReports.ready()).reason()).isEqualTo(JudgingReasons.NOT_SUPPORTED);
  }

  @Test
  void failsNobodyForARuleThatDoesNotFit() {
    List<Demanding> slips = List.of(
        Demanding.atLeast("network.latency", 100, Unit.MILLISECOND),
        Demanding.atMost("network.latency", 100, Unit.BYTE),
        Demanding.atLeast("memory.installed", 99, Unit.COUNT),
        Demanding.atMost("memory.installed", 1, Unit.BYTE),
        Demanding.atLeast("network.download.stable", 1, Unit.COUNT),
        Demanding.that("room.quiet", new Rule.Holds()),
        Demanding.that("network.download", Demanding.QUIET_ROOM),
        Demanding.that("microphone.works", new Rule.OneOf(List.of("no"))),
        Demanding.that("link.type", new Rule.Holds()));

    assertThat(slips).allSatisfy(slip -> {
      Assessment assessment = slip.failingWhenUnknown().of(SampleReports.ready());
      assertThat(assessment.outcome()).as(slip.name()).isEqualTo(Outcome.UNDETERMINED);
      assertThat(assessment.reason()).isEqualTo(JudgingReasons.RULE_DOES_NOT_FIT);
    });
  }

  @Test
  void tellsWhoeverEditsAPolicyWhatItCannotJudge() {
    Policy policy = Demanding.policy(
        cores,
        Demanding.that("room.quiet", new Rule.Holds()),
        Demanding.that("aura", new Rule.Holds()));

    assertThat(Judge.faults(policy))
        .containsExactly(
            entry("room.quiet", JudgingReasons.RULE_DOES_NOT_FIT),
            entry("aura", JudgingReasons.NOT_SUPPORTED));
  }

  @Test
  void findsNoFaultWithTheDefaultPolicy() throws MalformedJsonException {
    assertThat(Judge.faults(PolicyFormat.read(Presets.defaultPolicy()))).isEmpty();
  }

  @Test
  void decidesByWhatIsRequiredAlone() {
    Findings findings = rtt(900).toBuilder().addAll(cores(8)).build();

    assertThat(verdict(findings, cores, latency)).isEqualTo(Verdict.NOT_READY);
    assertThat(verdict(findings, cores, latency.weighing(Severity.RECOMMENDED)))
        .isEqualTo(Verdict.READY);
    assertThat(verdict(findings, cores, latency.weighing(Severity.INFO))).isEqualTo(Verdict.READY);
    assertThat(verdict(rtt(900), cores, latency)).isEqualTo(Verdict.NOT_READY);
    assertThat(verdict(rtt(90), cores, latency)).isEqualTo(Verdict.UNDETERMINED);
  }

  private static Verdict verdict(Findings findings, Demanding... demands) {
    return Judge.judge(Demanding.policy(demands), findings).verdict();
  }

  private static Findings rtt(long millis) {
    return Findings.builder().measured(IDLE_RTT, Duration.ofMillis(millis)).build();
  }

  private static Findings cores(long count) {
    return Findings.builder().measured(PHYSICAL_CORES, count).build();
  }

  private static Findings link(String type) {
    return Findings.builder().measured(LINK_TYPE, type).build();
  }

  private static Findings witnessed(Findings findings) {
    Findings.Builder builder = findings.toBuilder();
    findings.present().stream()
        .filter(finding -> finding.path().startsWith("network."))
        .forEach(finding -> witness(builder, findings, finding));
    return builder.build();
  }

  private static <T> void witness(Findings.Builder builder, Findings findings, Finding<T> finding) {
    Reading<T> reading = findings.reading(finding);
    builder.put(finding, reading, Evidence.WITNESSED);
  }
}
