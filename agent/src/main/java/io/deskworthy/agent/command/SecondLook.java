package io.deskworthy.agent.command;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.run.RunResult;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.JudgingReasons;
import io.deskworthy.report.network.NetworkReasons;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Offers once to measure a line again that is just at the limit, or of which nothing shows why it
 * was slow; and to listen once more to a room in which something was heard. Whatever the first look
 * at a line said, so that nobody is asked only when it would help them.
 *
 * @param context where to ask
 * @param consentGiven whether whoever runs this wants no questions
 */
record SecondLook(Context context, boolean consentGiven) {

  /** What a second look may clear up. */
  enum Doubt {
    /** The line, in either direction. */
    LINE(CheckName.NETWORK, Pattern.compile("network\\.(download|upload)(\\..*)?")),

    /** The room: a door can be closed, a television switched off. */
    ROOM(CheckName.NOISE, Pattern.compile("room\\.quiet"));

    private final CheckName check;
    private final Pattern requirements;

    Doubt(CheckName check, Pattern requirements) {
      this.check = check;
      this.requirements = requirements;
    }

    /** Returns the check that is done once more. */
    CheckName check() {
      return check;
    }

    private Optional<Reason> in(RunResult first) {
      List<Reason> given = first.judgement().assessments().stream()
          .filter(assessment -> requirements.matcher(assessment.requirement()).matches())
          .map(Assessment::reason)
          .toList();
      return reasons().stream().filter(given::contains).findFirst();
    }

    private List<Reason> reasons() {
      return switch (this) {
        case LINE ->
          List.of(
              JudgingReasons.BORDERLINE,
              NetworkReasons.LIMIT_NOT_SHOWN,
              NetworkReasons.DIP_NOT_SHOWN);
        case ROOM ->
          List.of(
              JudgingReasons.VOICE_OR_MUSIC,
              JudgingReasons.REPEATED_SOUNDS,
              JudgingReasons.TOO_NOISY);
      };
    }
  }

  /** Returns whether somebody wants a second look; says how to take one if nobody can be asked. */
  boolean isWanted(Doubt doubt, RunResult first) {
    return doubt.in(first).map(reason -> offer(doubt, reason)).orElse(false);
  }

  private boolean offer(Doubt doubt, Reason reason) {
    String sentence = context.text("again." + reason.code());
    String kind = "again." + doubt.check().word();
    if (consentGiven || !context.terminal().interactive()) {
      context.terminal().say(sentence + " " + context.text(kind + ".how"));
      return false;
    }
    Optional<String> answer =
        context.terminal().ask(sentence + " " + context.text(kind + ".question"));
    return answer.isPresent() && !isNo(answer.get());
  }

  /** Only what begins like a no is one: Enter alone is a yes. */
  private boolean isNo(String answer) {
    String no = context.text("again.no").substring(0, 1);
    return answer.toLowerCase(Locale.ROOT).startsWith(no);
  }
}
