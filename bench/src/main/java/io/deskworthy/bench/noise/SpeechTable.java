package io.deskworthy.bench.noise;

import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.noise.SoundAnalysis;
import io.deskworthy.agent.noise.signal.ActiveSpeechMeter;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The active speech level beside ITU-T's own program, and the speaker over nine backgrounds. */
final class SpeechTable {

  private static final Pattern ACTIVE = Pattern.compile("ActLev\\[dB\\]:\\s*(-?[\\d.]+)");

  private static final double STEPS = 1 << 15;

  private static final Map<Sound, Sound> READERS = new EnumMap<>(Map.of(
      Sound.QUIET_ROOM, Sound.READER_QUIET_ROOM,
      Sound.FAN, Sound.READER_FAN,
      Sound.KEYBOARD, Sound.READER_KEYBOARD,
      Sound.OTHER_VOICE, Sound.READER_OTHER_VOICE,
      Sound.BABBLE, Sound.READER_BABBLE,
      Sound.TV, Sound.READER_TV,
      Sound.STREET, Sound.READER_STREET,
      Sound.BABY, Sound.READER_BABY,
      Sound.HUM, Sound.READER_HUM));

  private SpeechTable() {}

  /** Returns the active level of every sound, unweighted, beside {@code actlevel} of G.191. */
  static String activeLevels(Sounds sounds, String actlevel)
      throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder("""
        | sound | ours dBFS | actlevel dBov | difference |
        |---|---|---|---|
        """);
    double worst = 0;
    for (Sound sound : Sound.values()) {
      if (sounds.has(sound)) {
        float[] samples = Samples.of(sounds.wav(sound));
        OptionalDouble ours = ours(samples);
        OptionalDouble theirs = theirs(samples, actlevel);
        if (ours.isPresent() && theirs.isPresent()) {
          double difference = ours.getAsDouble() - theirs.getAsDouble();
          worst = Math.max(worst, Math.abs(difference));
          table.append(String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f | %+.3f |%n",
              word(sound),
              ours.getAsDouble(),
              theirs.getAsDouble(),
              difference));
        } else {
          table.append(String.format(
              Locale.ROOT, "| %s | %s | %s | |%n", word(sound), shown(ours), shown(theirs)));
        }
      }
    }
    return table
        .append(String.format(Locale.ROOT, "| **worst** | | | **%.3f** |%n", worst))
        .toString();
  }

  /** Returns the ratio of speech to background of each, beside what is in the files. */
  static String ratios(Sounds sounds) throws IOException {
    StringBuilder table = new StringBuilder("""
        | background | LAeq | reader over it | of it the background's own | true ratio | measured | error |
        |---|---|---|---|---|---|---|
        """);
    float[] reader = Samples.of(sounds.wav(Sound.READER));
    double spoken =
        level(findings(sounds, Sound.QUIET_ROOM, Sound.READER), NoiseFindings.ACTIVE_SPEECH);
    double worst = 0;
    for (Map.Entry<Sound, Sound> each : READERS.entrySet()) {
      Findings findings = findings(sounds, each.getKey(), each.getValue());
      double background = level(findings, NoiseFindings.LAEQ);
      double same = inCommon(reader, Samples.of(sounds.wav(each.getKey())));
      double truth = spoken + same - background;
      double measured = level(findings, NoiseFindings.SPEECH_TO_BACKGROUND);
      worst = Math.max(worst, Math.abs(measured - truth));
      table.append(String.format(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %+.2f | %.2f | %.2f | %+.2f |%n",
          word(each.getKey()),
          background,
          spoken - background,
          same,
          truth,
          measured,
          measured - truth));
    }
    return table
        .append(String.format(Locale.ROOT, "| **worst** | | | | | | **%.2f** |%n", worst))
        .toString();
  }

  /**
   * Returns by how many dB the reader becomes louder through samples of their own in the
   * background: 20·log10(1 + a) with a the share of the reader in it (by projection).
   */
  private static double inCommon(float[] reader, float[] background) {
    double common = 0;
    double energy = 0;
    for (int i = 0; i < reader.length; i++) {
      common += (double) reader[i] * background[i];
      energy += (double) reader[i] * reader[i];
    }
    return 20 * Math.log10(1 + common / energy);
  }

  private static Findings findings(Sounds sounds, Sound silence, Sound reading) throws IOException {
    return SoundAnalysis.analyse(
        sounds.wav(silence), Optional.of(sounds.wav(reading)), MicrophonePosition.BUILT_IN);
  }

  private static double level(Findings findings, Finding<Decibels> finding) {
    return findings.reading(finding).value().orElseThrow().value();
  }

  private static OptionalDouble ours(float[] samples) {
    ActiveSpeechMeter meter = new ActiveSpeechMeter(Samples.RATE);
    for (float sample : samples) {
      meter.add(sample);
    }
    return meter.level();
  }

  private static OptionalDouble theirs(float[] samples, String actlevel)
      throws IOException, InterruptedException {
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.nativeOrder());
    for (float sample : samples) {
      bytes.putShort((short) Math.round(sample * STEPS));
    }
    Path raw = Files.createTempFile("deskworthy-bench", ".raw");
    try {
      Files.write(raw, bytes.array());
      Matcher said = ACTIVE.matcher(
          Output.of(List.of(actlevel, "-q", "-sf", String.valueOf(Samples.RATE), raw.toString())));
      return said.find()
          ? OptionalDouble.of(Double.parseDouble(said.group(1)))
          : OptionalDouble.empty();
    } finally {
      Files.delete(raw);
    }
  }

  private static String shown(OptionalDouble level) {
    return level.isPresent() ? String.format(Locale.ROOT, "%.3f", level.getAsDouble()) : "none";
  }

  private static String word(Sound sound) {
    return sound.fileName().replace(".wav", "");
  }
}
