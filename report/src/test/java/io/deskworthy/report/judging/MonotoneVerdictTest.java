package io.deskworthy.report.judging;

import static io.deskworthy.report.finding.NetworkFindings.DOWNLOAD;
import static io.deskworthy.report.finding.NetworkFindings.IDLE_RTT;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.RandomFindings;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nobody loses readiness by a better machine, a better line or a quieter room. */
final class MonotoneVerdictTest {

  private static final List<Outcome> WORST_FIRST =
      List.of(Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET);

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noOutcomeGetsWorseWhenAFindingGetsBetter(int seed) throws MalformedJsonException {
    Random random = new Random(seed);
    Policy policy = policyWithoutWitness();
    Findings findings = plausible(random, RandomFindings.of(random));
    double factor = 1 + random.nextDouble();

    Judgement before = Judge.judge(policy, findings);
    Judgement after = Judge.judge(policy, better(findings, factor));

    for (int index = 0; index < before.assessments().size(); index++) {
      assertThat(rank(after.assessments().get(index)))
          .as(before.assessments().get(index) + " by " + factor)
          .isGreaterThanOrEqualTo(rank(before.assessments().get(index)));
    }
  }

  private static int rank(Assessment assessment) {
    return WORST_FIRST.indexOf(assessment.outcome());
  }

  /** Near the thresholds, where it matters. */
  private static Findings plausible(Random random, Findings findings) {
    Findings.Builder near = findings.toBuilder();
    double installed = random.nextDouble(3, 17);
    near.measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(installed));
    near.measured(
        MachineFindings.USABLE_MEMORY, ByteSize.ofGigabytes(installed * random.nextDouble(0.6, 1)));
    near.measured(DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(random.nextDouble(10, 30)));
    near.measured(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(random.nextDouble(5, 40)));
    near.measured(NoiseFindings.VOICE_LIKE, new Ratio(random.nextDouble(0, 0.1)));
    near.measured(NoiseFindings.VOICE_LIKE_LEVEL, new Decibels(random.nextDouble(-70, -30)));
    return near.build();
  }

  private static Findings better(Findings findings, double factor) {
    Findings.Builder better = findings.toBuilder();
    change(findings, better, MachineFindings.INSTALLED_MEMORY, size -> larger(size, factor));
    change(findings, better, MachineFindings.USABLE_MEMORY, size -> larger(size, factor));
    change(findings, better, DOWNLOAD.goodput(), rate -> faster(rate, factor));
    change(findings, better, DOWNLOAD.stable(), stable -> true);
    change(findings, better, IDLE_RTT, rtt -> Duration.ofNanos((long) (rtt.toNanos() / factor)));
    change(
        findings,
        better,
        NoiseFindings.SPEECH_TO_BACKGROUND,
        ratio -> new Decibels(ratio.value() + 10 * (factor - 1)));
    change(findings, better, NoiseFindings.VOICE_LIKE, share -> new Ratio(share.value() / factor));
    return better.build();
  }

  private static ByteSize larger(ByteSize size, double factor) {
    return new ByteSize(Math.round(size.bytes() * factor));
  }

  private static BitRate faster(BitRate rate, double factor) {
    return new BitRate(Math.round(rate.bitsPerSecond() * factor));
  }

  private static <T> void change(
      Findings findings, Findings.Builder better, Finding<T> finding, UnaryOperator<T> change) {
    findings
        .reading(finding)
        .value()
        .ifPresent(value -> better.measured(finding, change.apply(value)));
  }

  private static Policy policyWithoutWitness() throws MalformedJsonException {
    ObjectNode policy = Presets.defaultPolicy();
    for (JsonNode requirement : policy.get("requirements")) {
      ((ObjectNode) requirement).remove("leastEvidence");
    }
    return PolicyFormat.read(policy);
  }
}
