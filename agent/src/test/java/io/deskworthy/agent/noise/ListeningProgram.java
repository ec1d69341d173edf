package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.capture.JavaSoundLoudspeaker;
import io.deskworthy.agent.noise.capture.Loudspeaker;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.noise.capture.Microphones;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.Decibels;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A program of its own that makes the check through the real sound system, as that looks for
 * devices once per process. Arguments: seconds of silence, seconds of reading, the way
 * ({@code openal}, {@code java-sound}, or whichever works), and {@code probe} for a noise from the
 * loudspeaker. Prints a line when the reading begins, then a line for each finding.
 */
public final class ListeningProgram {

  /** Printed when it begins to listen. */
  static final String LISTENING = "listening";

  /** Printed when it is time to read. */
  static final String READ_NOW = "read now";

  private static final List<Finding<?>> SHOWN = List.of(
      NoiseFindings.MICROPHONE,
      NoiseFindings.MICROPHONE_WORKS,
      NoiseFindings.SAMPLE_RATE,
      NoiseFindings.LAEQ,
      NoiseFindings.L90,
      NoiseFindings.SPEECH_TO_BACKGROUND,
      NoiseFindings.PROBE_FALL);

  private ListeningProgram() {}

  /** Listens and prints. */
  public static void main(String[] arguments) throws Exception {
    boolean probe = arguments[3].equals("probe");
    NoiseOptions options = new NoiseOptions(
        Duration.ofSeconds(Long.parseLong(arguments[0])),
        Duration.ofSeconds(Long.parseLong(arguments[1])),
        true,
        probe,
        Optional.empty(),
        MicrophonePosition.BUILT_IN);
    Microphone microphone = microphone(arguments[2]);
    Loudspeaker loudspeaker = probe ? new JavaSoundLoudspeaker() : Loudspeaker.NONE;
    boolean[] listening = {false};
    boolean[] told = {false};

    Findings findings = new NoiseCheck(microphone, loudspeaker, options).run(progress -> {
      if (progress.step().equals("noise.silent") && !listening[0]) {
        listening[0] = true;
        System.out.println(LISTENING);
      }
      if (progress.step().equals("noise.reading") && !told[0]) {
        told[0] = true;
        System.out.println(READ_NOW);
      }
    });
    for (Finding<?> finding : SHOWN) {
      System.out.println(finding.path() + "=" + shown(findings, finding));
    }
    System.exit(0);
  }

  private static Microphone microphone(String way) {
    return switch (way) {
      case "openal" -> Microphones.openAl(Sleeper.SYSTEM);
      case "java-sound" -> Microphones.javaSound(Sleeper.SYSTEM);
      default -> Microphones.ofThisMachine(Sleeper.SYSTEM);
    };
  }

  private static <T> String shown(Findings findings, Finding<T> finding) {
    return findings
        .reading(finding)
        .fold(
            value -> value instanceof Decibels level
                ? String.valueOf(level.value())
                : String.valueOf(value),
            Reason::code);
  }
}
