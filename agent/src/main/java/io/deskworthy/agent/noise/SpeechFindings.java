package io.deskworthy.agent.noise;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.Decibels;
import java.util.Optional;
import java.util.function.Supplier;

/** What the reading phase says of the microphone, and of the voice beside the room. */
final class SpeechFindings {

  private SpeechFindings() {}

  /** Returns the findings, each unknown for the reason that its guard gives. */
  static Findings of(Heard heard, Guards guards) {
    return Findings.builder()
        .put(NoiseFindings.MICROPHONE_WORKS, unless(guards.ofMicrophone(), () -> Reading.of(true)))
        .put(NoiseFindings.ACTIVE_SPEECH, activeSpeech(heard, guards))
        .put(NoiseFindings.SPEECH_TO_BACKGROUND, unless(guards.ofComparison(), () -> ratio(heard)))
        .build();
  }

  /** A voice that is too faint to be compared still has its level. */
  private static Reading<Decibels> activeSpeech(Heard heard, Guards guards) {
    Optional<Reason> doubt =
        guards.ofMicrophone().filter(reason -> !reason.equals(NoiseReasons.INPUT_TOO_LOW));
    return unless(
        doubt,
        () -> heard.reading().map(reading -> new Decibels(reading.activeSpeech().orElseThrow())));
  }

  private static Reading<Decibels> ratio(Heard heard) {
    return heard
        .reading()
        .map(reading -> new Decibels(SpeechToBackground.ratio(heard.silent(), reading)));
  }

  private static <T> Reading<T> unless(Optional<Reason> doubt, Supplier<Reading<T>> otherwise) {
    return doubt.<Reading<T>>map(Reading::unknown).orElseGet(otherwise);
  }
}
