package io.deskworthy.report.policy;

/**
 * When a room is quiet, as the speaker's own level over the background. The figures for speech to
 * background are those of WHO's Guidelines for Community Noise for telephone conversation (15 dB)
 * and of WCAG 2, success criterion 1.4.7 (20 dB), for a built-in microphone half a metre away.
 *
 * @param notMetBelowDb a speech-to-background ratio below this is too noisy
 * @param warnBelowDb below this the requirement is met with a warning
 * @param deskExtraDb what a desk microphone, nearer to the mouth, adds to both
 * @param headsetExtraDb what a headset's boom adds to both
 * @param voiceLikeRatio voices or music in this share of the silence are too much
 * @param voiceWithinDb voices further below the speaker's level than this are only a note
 * @param events so many events are too many
 * @param eventSeconds events that are loud for longer than this in all are too much, be it only
 *     one, such as typing (WCAG 2 lets pass what lasts one or two seconds); infinity if the policy
 *     does not say
 * @param eventWithinDb events further below the speaker's level than this are only a note
 */
public record QuietRoom(
    double notMetBelowDb,
    double warnBelowDb,
    double deskExtraDb,
    double headsetExtraDb,
    double voiceLikeRatio,
    double voiceWithinDb,
    long events,
    double eventSeconds,
    double eventWithinDb)
    implements Rule {

  /** Returns what a microphone in {@code position} adds to the bounds; built-in adds nothing. */
  public double extraDb(String position) {
    return switch (position) {
      case "desk" -> deskExtraDb;
      case "headset" -> headsetExtraDb;
      default -> 0;
    };
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.quietRoom(this);
  }
}
