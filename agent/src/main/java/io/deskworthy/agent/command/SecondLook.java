package io.deskworthy.agent.command;

import io.deskworthy.agent.run.RunResult;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.JudgingReasons;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Offers once to measure a line again that is just at the limit, or of which nothing shows why it
 * was slow. Whatever the first look said, so that nobody is asked only when it would help them.
 *
 * @param context where to ask
 * @param consentGiven whether whoever runs this wants no questions
 */
record SecondLook(Context context, boolean consentGiven) {

  private static final List<Reason> OPEN =
      List.of(JudgingReasons.BORDERLINE, NetworkReasons.LIMIT_NOT_SHOWN);

  /** Returns whether somebody wants a second look; says how to take one if nobody can be asked. */
  boolean isWanted(RunResult first) {
    return why(first).map(this::offer).orElse(false);
  }

  private boolean offer(Reason reason) {
    String sentence = context.text("again." + reason.code());
    if (consentGiven || !context.terminal().interactive()) {
      context.terminal().say(sentence + " " + context.text("again.how"));
      return false;
    }
    Optional<String> answer =
        context.terminal().ask(sentence + " " + context.text("again.question"));
    return answer.isPresent() && !isNo(answer.get());
  }

  /** Only what begins like a no is one: Enter alone is a yes. */
  private boolean isNo(String answer) {
    String no = context.text("again.no").substring(0, 1);
    return answer.toLowerCase(Locale.ROOT).startsWith(no);
  }

  private static Optional<Reason> why(RunResult first) {
    List<Reason> reasons = first.judgement().assessments().stream()
        .filter(SecondLook::isOfTheLine)
        .map(Assessment::reason)
        .toList();
    return OPEN.stream().filter(reasons::contains).findFirst();
  }

  private static boolean isOfTheLine(Assessment assessment) {
    return Stream.of(Direction.values())
        .anyMatch(each -> assessment.requirement().startsWith("network." + each.word()));
  }
}
