package io.deskworthy.report;

import static io.deskworthy.report.finding.NetworkFindings.DOWNLOAD;
import static io.deskworthy.report.finding.NetworkFindings.UPLOAD;

import io.deskworthy.report.finding.DeclaredFindings;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports as agents send them. */
public final class SampleReports {

  /** A session token of no server. */
  public static final String SESSION = "eyJhbGciOiJFUzI1NiJ9.e30.c2Vzc2lvbg";

  private static final Instant TAKEN_AT = Instant.parse("2026-11-22T10:15:30Z");

  private SampleReports() {}

  /** Returns a report of {@code findings}. */
  public static Report of(Findings findings) {
    return new Report(
        TAKEN_AT,
        "0.1.0",
        SESSION,
        Optional.of(new Consent("1", "en", TAKEN_AT.plusSeconds(20))),
        findings,
        List.of("eyJhbGciOiJFUzI1NiJ9.e30.c3RhdGVtZW50"));
  }

  /** Returns what a good machine on a good line in a quiet room gives. */
  public static Findings ready() {
    Findings.Builder findings = Findings.builder();
    machine(findings);
    direction(findings, DOWNLOAD, 28.9);
    direction(findings, UPLOAD, 11.2);
    latency(findings);
    room(findings);
    return findings.measured(DeclaredFindings.NIGHT_SHIFTS, true).build();
  }

  /** Returns every finding as unknown. */
  public static Findings unknown() {
    Findings.Builder findings = Findings.builder();
    for (Finding<?> finding : FindingCatalogue.ALL) {
      findings.unknown(finding, Reason.NOT_READABLE);
    }
    return findings.build();
  }

  private static void machine(Findings.Builder findings) {
    findings
        .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(16))
        .measured(MachineFindings.INSTALLED_MEMORY_SOURCE, "windows-api")
        .measured(MachineFindings.USABLE_MEMORY, ByteSize.ofGigabytes(15.5))
        .measured(MachineFindings.PROCESSOR, "Intel(R) Core(TM) i5-1235U")
        .measured(MachineFindings.PHYSICAL_CORES, 10L)
        .measured(MachineFindings.LOGICAL_PROCESSORS, 12L)
        .measured(MachineFindings.PROCESSOR_LOAD, new Ratio(0.07))
        .measured(MachineFindings.SYSTEM_FAMILY, "Windows")
        .measured(MachineFindings.SYSTEM_VERSION, "11")
        .measured(MachineFindings.SYSTEM_BUILD, "22631")
        .measured(MachineFindings.FREE_DISK, ByteSize.ofGigabytes(120))
        .measured(MachineFindings.SCREENS, List.of("1920x1080", "2560x1440"))
        .measured(MachineFindings.ON_BATTERY, false)
        .measured(MachineFindings.LINK_TYPE, "wifi")
        .unknown(MachineFindings.LINK_RATE, Reason.NOT_READABLE);
  }

  private static void direction(
      Findings.Builder findings, ThroughputFindings direction, double megabits) {
    findings
        .measured(direction.goodput(), BitRate.ofMegabitsPerSecond(megabits))
        .measured(direction.low(), BitRate.ofMegabitsPerSecond(0.97 * megabits))
        .measured(direction.high(), BitRate.ofMegabitsPerSecond(1.03 * megabits))
        .measured(direction.stable(), true)
        .measured(direction.borderline(), false)
        .measured(direction.seconds(), Duration.ofMillis(4500))
        .measured(direction.bytes(), new ByteSize(18_432_000))
        .measured(direction.streams(), 4L);
  }

  private static void latency(Findings.Builder findings) {
    findings
        .measured(NetworkFindings.IDLE_RTT, Duration.ofNanos(23_412_000))
        .measured(NetworkFindings.JITTER, Duration.ofNanos(1_730_000))
        .measured(NetworkFindings.LOSS, new Ratio(0.001))
        .measured(NetworkFindings.DOWNLOAD_LOADED_RTT, Duration.ofMillis(61));
  }

  private static void room(Findings.Builder findings) {
    findings
        .measured(NoiseFindings.MICROPHONE_WORKS, true)
        .measured(NoiseFindings.MICROPHONE_POSITION, "built-in")
        .measured(NoiseFindings.LAEQ, new Decibels(-64.2))
        .measured(NoiseFindings.L90, new Decibels(-66.1))
        .measured(NoiseFindings.ACTIVE_SPEECH, new Decibels(-26.4))
        .measured(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(37.8))
        .measured(NoiseFindings.VOICE_LIKE, new Ratio(0))
        .unknown(NoiseFindings.VOICE_LIKE_LEVEL, new Reason("no-voice-heard"))
        .measured(NoiseFindings.EVENTS, 1L)
        .measured(NoiseFindings.EVENT_LEVELS, List.of(new Decibels(-55.75)));
  }
}
