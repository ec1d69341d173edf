package io.deskworthy.bench.noise;

import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.noise.SoundAnalysis;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the default policy makes of each room, through a built-in microphone. */
final class VerdictTable {

  private record Room(Sound silence, Sound reading) {}

  private static final List<Room> ROOMS = List.of(
      new Room(Sound.QUIET_ROOM, Sound.READER_QUIET_ROOM),
      new Room(Sound.FAN, Sound.READER_FAN),
      new Room(Sound.FAN_LEFT_ONLY, Sound.READER_FAN),
      new Room(Sound.HUM, Sound.READER_HUM),
      new Room(Sound.KEYBOARD, Sound.READER_KEYBOARD),
      new Room(Sound.OTHER_VOICE, Sound.READER_OTHER_VOICE),
      new Room(Sound.BABBLE, Sound.READER_BABBLE),
      new Room(Sound.TV, Sound.READER_TV),
      new Room(Sound.STREET, Sound.READER_STREET),
      new Room(Sound.NARROWBAND, Sound.READER_STREET),
      new Room(Sound.BABY, Sound.READER_BABY),
      new Room(Sound.ZERO, Sound.ZERO),
      new Room(Sound.DITHER, Sound.DITHER),
      new Room(Sound.OFFSET, Sound.OFFSET),
      new Room(Sound.QUIET_ROOM, Sound.QUIET_ROOM),
      new Room(Sound.QUIET_ROOM, Sound.CLIPPED),
      new Room(Sound.GATED_SILENCE, Sound.GATED_READER),
      new Room(Sound.AUTOMATIC_GAIN, Sound.READER));

  private VerdictTable() {}

  static String of(Sounds sounds) throws IOException, MalformedJsonException {
    Policy policy = PolicyFormat.read(Presets.defaultPolicy());
    StringBuilder table = new StringBuilder("""
        | silence | reading | SBR dB | voice-like | events | loud for s | mains hum dB | room.quiet |
        |---|---|---|---|---|---|---|---|
        """);
    for (Room room : ROOMS) {
      if (sounds.has(room.silence()) && sounds.has(room.reading())) {
        table.append(row(sounds, room, policy));
      }
    }
    return table.toString();
  }

  private static String row(Sounds sounds, Room room, Policy policy) throws IOException {
    Findings findings = SoundAnalysis.analyse(
        sounds.wav(room.silence()),
        Optional.of(sounds.wav(room.reading())),
        MicrophonePosition.BUILT_IN);
    Assessment quiet = Judge.judge(policy, findings).assessments().stream()
        .filter(each -> each.requirement().equals("room.quiet"))
        .findFirst()
        .orElseThrow();
    String loud = findings
        .reading(NoiseFindings.EVENT_SECONDS)
        .fold(
            all -> decimal(
                all.stream().mapToDouble(each -> each.toMillis() / 1000.0).sum()),
            Reason::code);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s | %s %s |%n",
        word(room.silence()),
        word(room.reading()),
        level(findings, NoiseFindings.SPEECH_TO_BACKGROUND),
        findings
            .reading(NoiseFindings.VOICE_LIKE)
            .fold(share -> Math.round(100 * share.value()) + " %", Reason::code),
        findings.reading(NoiseFindings.EVENTS).fold(String::valueOf, Reason::code),
        loud,
        level(findings, NoiseFindings.MAINS_HUM),
        quiet.outcome(),
        quiet.reason().code());
  }

  private static String level(Findings findings, Finding<Decibels> finding) {
    return findings.reading(finding).fold(level -> decimal(level.value()), Reason::code);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String word(Sound sound) {
    return sound.fileName().replace(".wav", "");
  }
}
