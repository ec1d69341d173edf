package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.ENOUGH;
import static io.deskworthy.report.judging.JudgingReasons.SCREEN_NOT_READ;
import static io.deskworthy.report.judging.JudgingReasons.TOO_LITTLE;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.ScreenRule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the screens that are large enough. A screen whose size could not be read may be large
 * enough, so that it stands in the way of "not met".
 */
record ScreenAssessor() implements Assessor {

  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,4})x([1-9][0-9]{0,4})");

  @Override
  public Demand demand() {
    return Demand.of(Demand.Shape.SCREEN);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<List<String>> screens = findings.found(MachineFindings.SCREENS);
    return screens
        .reading()
        .fold(
            sizes -> count(sizes, (ScreenRule) rule, screens),
            reason -> Opinion.unknown(reason, screens.evidence()));
  }

  private static Opinion count(List<String> sizes, ScreenRule rule, Found<?> found) {
    long enough = sizes.stream().filter(size -> isEnough(size, rule)).count();
    long unread = sizes.stream().filter(size -> !SIZE.matcher(size).matches()).count();
    if (sizes.isEmpty()) {
      return Opinion.unknown(SCREEN_NOT_READ, found.evidence());
    }
    Opinion met = Opinion.of(
        Outcome.MET, new Quantity.Plain(String.join(", ", sizes)), found.evidence(), ENOUGH);
    if (enough >= rule.count()) {
      return met;
    }
    return enough + unread >= rule.count()
        ? met.as(Outcome.UNDETERMINED, SCREEN_NOT_READ)
        : met.as(Outcome.NOT_MET, TOO_LITTLE);
  }

  private static boolean isEnough(String text, ScreenRule rule) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      return false;
    }
    long one = Long.parseLong(size.group(1));
    long other = Long.parseLong(size.group(2));
    return Math.max(one, other) >= Math.max(rule.widthPixels(), rule.heightPixels())
        && Math.min(one, other) >= Math.min(rule.widthPixels(), rule.heightPixels());
  }
}
