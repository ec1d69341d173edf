package io.deskworthy.server.policy;

import io.deskworthy.report.judging.Assessment;
import io.deskworthy.report.judging.Judgement;
import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.server.intake.Appraisal;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.session.EnrolmentStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reports that came before would have come to under another policy: verified, read and judged
 * again by the same judge. Changes nothing.
 *
 * @param reports finds them
 * @param enrolments keeps the keys that signed them
 * @param appraiser judges
 */
public record Hindsight(PastReportStore reports, EnrolmentStore enrolments, Appraiser appraiser) {

  /** A hundred are judged within a second, and a hundredth is as fine as such a decision gets. */
  public static final int MOST = 100;

  /**
   * What all of them would have come to.
   *
   * @param before how many had each verdict
   * @param after how many would have had it
   * @param changed those whose verdict would have been another
   * @param missed how many would have missed each required one, by its name
   * @param unreadable how many could not be judged again
   */
  public record Outlook(
      Map<Verdict, Integer> before,
      Map<Verdict, Integer> after,
      List<Changed> changed,
      Map<String, Integer> missed,
      int unreadable) {

    /** Returns how many reports were judged. */
    public int total() {
      return after.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** A report whose verdict would have been another. */
  public record Changed(
      String reportId, Optional<String> candidate, Verdict before, Verdict after) {}

  /** Returns what the newest reports for a position would have come to under {@code policy}. */
  public Outlook outlook(String positionId, Policy policy) {
    Map<Verdict, Integer> before = new EnumMap<>(Verdict.class);
    Map<Verdict, Integer> after = new EnumMap<>(Verdict.class);
    List<Changed> changed = new ArrayList<>();
    Map<String, Integer> missed = new LinkedHashMap<>();
    int unreadable = 0;
    for (PastReport past : reports.newest(positionId, MOST)) {
      Optional<Judgement> judgement = judge(past.report(), policy);
      if (judgement.isEmpty()) {
        unreadable++;
        continue;
      }
      Verdict verdict = judgement.get().verdict();
      before.merge(past.verdict(), 1, Integer::sum);
      after.merge(verdict, 1, Integer::sum);
      judgement.get().assessments().stream()
          .filter(Hindsight::isMissed)
          .forEach(each -> missed.merge(each.requirement(), 1, Integer::sum));
      if (verdict != past.verdict()) {
        changed.add(new Changed(past.report().id(), past.candidate(), past.verdict(), verdict));
      }
    }
    return new Outlook(before, after, changed, missed, unreadable);
  }

  private static boolean isMissed(Assessment assessment) {
    return assessment.severity() == Severity.REQUIRED && assessment.outcome() == Outcome.NOT_MET;
  }

  private Optional<Judgement> judge(StoredReport stored, Policy policy) {
    return enrolments
        .key(stored.keyId())
        .flatMap(key -> appraiser.again(stored, key, policy))
        .map(Appraisal::judgement);
  }
}
