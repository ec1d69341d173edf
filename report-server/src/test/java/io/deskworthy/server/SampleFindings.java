package io.deskworthy.server;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What an agent might have found. */
public final class SampleFindings {

  private SampleFindings() {}

  /** Returns a good computer in a quiet room. */
  public static Findings good() {
    return Findings.builder()
        .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(16))
        .measured(MachineFindings.USABLE_MEMORY, ByteSize.ofGigabytes(15.4))
        .measured(MachineFindings.PROCESSOR, "Example CPU 5 <b>1234U</b>")
        .measured(MachineFindings.PHYSICAL_CORES, 6L)
        .measured(MachineFindings.SYSTEM_FAMILY, "Windows")
        .measured(MachineFindings.SYSTEM_VERSION, "11")
        .measured(MachineFindings.LINK_TYPE, "wifi")
        .measured(NetworkFindings.DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(29.1))
        .measured(NetworkFindings.UPLOAD.goodput(), BitRate.ofMegabitsPerSecond(29.1))
        .measured(NetworkFindings.IDLE_RTT, Duration.ofMillis(23))
        .measured(NoiseFindings.MICROPHONE_WORKS, true)
        .measured(NoiseFindings.MICROPHONE, "Built-in microphone")
        .measured(NoiseFindings.MICROPHONE_POSITION, "built-in")
        .measured(NoiseFindings.ACTIVE_SPEECH, new Decibels(-26.5))
        .measured(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(31.4))
        .measured(NoiseFindings.VOICE_LIKE, new Ratio(0))
        .measured(NoiseFindings.EVENT_LEVELS, List.of())
        .measured(NoiseFindings.SECOND_LEVELS, secondLevels())
        .build();
  }

  /** Returns a small computer whose line is steady, in a room with a television. */
  public static Findings poor() {
    return good().toBuilder()
        .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(4))
        .measured(MachineFindings.USABLE_MEMORY, ByteSize.ofGigabytes(3.8))
        .measured(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(9.2))
        .build();
  }

  /** Returns a good computer without a microphone. */
  public static Findings withoutMicrophone() {
    Reason none = new Reason("no-microphone");
    return good().toBuilder()
        .unknown(NoiseFindings.MICROPHONE_WORKS, none)
        .unknown(NoiseFindings.SPEECH_TO_BACKGROUND, none)
        .unknown(NoiseFindings.SECOND_LEVELS, none)
        .build();
  }

  private static List<Decibels> secondLevels() {
    return IntStream.range(0, 15)
        .mapToObj(second -> new Decibels(-58 + 3 * Math.sin(second) + (second == 9 ? 8 : 0)))
        .toList();
  }
}
