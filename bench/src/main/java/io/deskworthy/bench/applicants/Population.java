package io.deskworthy.bench.applicants;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * People who apply, drawn by chance: half of them Russian names, most computers of 8 or 16 GB,
 * lines spread over three orders of magnitude, a tenth of rooms too loud, and a tenth where
 * something could not be measured. About three in five are ready. The shares are guesses; what the
 * bench needs of them is that every outcome is there, common ones and rare ones.
 */
final class Population {

  private static final List<String> FIRST = List.of(
      "Anna", "Maria", "Elena", "Olga", "Ivan", "Pavel", "Oleg", "John", "Emma", "Liam", "Sofia",
      "Peter", "Nadia", "Victor", "Alina", "Roman", "Анна", "Мария", "Елена", "Ольга", "Иван",
      "Павел", "Олег", "Ксения", "Пётр", "София", "Дмитрий", "Наталья", "Артём", "Алина", "Роман",
      "Юлия");

  private static final List<String> LAST = List.of(
      "Smith",
      "Johnson",
      "Petrova",
      "Ivanov",
      "Sidorov",
      "Kuznetsova",
      "Brown",
      "Miller",
      "Novak",
      "Popescu",
      "Garcia",
      "Lopez",
      "Fischer",
      "Weber",
      "Rossi",
      "Иванова",
      "Петров",
      "Сидоров",
      "Кузнецова",
      "Попова",
      "Лебедев",
      "Новикова",
      "Морозов",
      "Волкова",
      "Соловьёв",
      "Зайцева",
      "Павлов",
      "Семёнова",
      "Голубев",
      "Виноградова");

  private static final double[] MEMORY = {4, 6, 8, 8, 8, 8, 12, 16, 16, 16, 16, 24, 32};

  private final Random random;

  Population(Random random) {
    this.random = random;
  }

  String name() {
    return FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()))
        + (random.nextInt(4) == 0 ? "-" + LAST.get(random.nextInt(LAST.size())) : "");
  }

  Findings findings() {
    double memory = MEMORY[random.nextInt(MEMORY.length)];
    Findings.Builder findings = Findings.builder()
        .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(memory))
        .measured(MachineFindings.USABLE_MEMORY, ByteSize.ofGigabytes(memory * 0.97))
        .measured(MachineFindings.PROCESSOR, "Example CPU " + random.nextInt(40))
        .measured(MachineFindings.PHYSICAL_CORES, 2L + 2L * random.nextInt(4))
        .measured(MachineFindings.SYSTEM_FAMILY, random.nextInt(5) == 0 ? "macOS" : "Windows")
        .measured(MachineFindings.SYSTEM_VERSION, random.nextInt(4) == 0 ? "10" : "11")
        .measured(MachineFindings.LINK_TYPE, random.nextInt(3) == 0 ? "ethernet" : "wifi")
        .measured(NetworkFindings.IDLE_RTT, Duration.ofMillis(8 + random.nextInt(120)));
    transfer(findings, NetworkFindings.DOWNLOAD, 70);
    transfer(findings, NetworkFindings.UPLOAD, 30);
    room(findings);
    return findings.build();
  }

  /** Most lines are far above what is asked, some far below; a twentieth could not be measured. */
  private void transfer(Findings.Builder findings, ThroughputFindings direction, double median) {
    if (random.nextInt(20) == 0) {
      Reason busy = new Reason("node-busy");
      findings.unknown(direction.goodput(), busy).unknown(direction.stable(), busy);
      return;
    }
    double rate = Math.min(30, median * Math.exp(1.1 * random.nextGaussian()));
    witnessed(findings, direction.goodput(), BitRate.ofMegabitsPerSecond(rate));
    witnessed(findings, direction.low(), BitRate.ofMegabitsPerSecond(rate * 0.97));
    witnessed(findings, direction.high(), BitRate.ofMegabitsPerSecond(rate * 1.03));
    witnessed(findings, direction.stable(), random.nextInt(25) != 0);
    witnessed(findings, direction.borderline(), false);
    witnessed(findings, direction.lineIsLimit(), true);
    witnessed(findings, direction.streams(), 4L);
    witnessed(findings, direction.binBytes(), bins(rate));
  }

  /** As a server comes to know it from statements; the bench has no node that could make those. */
  private static <T> void witnessed(Findings.Builder findings, Finding<T> finding, T value) {
    findings.put(finding, Reading.of(value), Evidence.WITNESSED);
  }

  private List<ByteSize> bins(double megabits) {
    return IntStream.range(0, 60)
        .mapToObj(
            bin -> new ByteSize(Math.round(megabits * 12_500 * (0.9 + 0.2 * random.nextDouble()))))
        .toList();
  }

  private void room(Findings.Builder findings) {
    if (random.nextInt(15) == 0) {
      Reason none = new Reason("no-microphone");
      findings
          .unknown(NoiseFindings.MICROPHONE_WORKS, none)
          .unknown(NoiseFindings.SPEECH_TO_BACKGROUND, none);
      return;
    }
    double background = 27 + 8 * random.nextGaussian();
    findings
        .measured(NoiseFindings.MICROPHONE_WORKS, true)
        .measured(NoiseFindings.MICROPHONE, "Built-in microphone")
        .measured(NoiseFindings.MICROPHONE_POSITION, "built-in")
        .measured(NoiseFindings.ACTIVE_SPEECH, new Decibels(-26.5))
        .measured(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(background))
        .measured(NoiseFindings.VOICE_LIKE, new Ratio(random.nextInt(30) == 0 ? 0.2 : 0))
        .measured(NoiseFindings.EVENT_LEVELS, List.of())
        .measured(
            NoiseFindings.SECOND_LEVELS,
            IntStream.range(0, 15)
                .mapToObj(second -> new Decibels(-58 + 3 * random.nextGaussian()))
                .toList());
  }
}
