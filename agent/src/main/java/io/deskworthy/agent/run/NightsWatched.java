package io.deskworthy.agent.run;

import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.watch.WatchFiles;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.agent.watch.WatchSummary;
import io.deskworthy.report.finding.Findings;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Puts into the result of a check what was watched at night for the same employer, so that one
 * report says all.
 *
 * @param files of the watch
 * @param clock tells which light checks were due
 */
public record NightsWatched(WatchFiles files, Clock clock) {

  /** Returns {@code result} with the nights, if any were watched for {@code invitation}. */
  public RunResult addTo(RunResult result, InvitationLink invitation, Agreement agreement)
      throws IOException {
    Optional<WatchPlan> plan = files.plan().filter(each -> each.invitation().equals(invitation));
    if (plan.isEmpty()) {
      return result;
    }
    Findings nights = new WatchSummary(plan.get(), files.samples(), clock.instant()).findings();
    return nights.present().isEmpty()
        ? result
        : result.withNights(
            nights, files.sightings(), agreement.key().verificationKey().keyId());
  }
}
