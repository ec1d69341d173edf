package io.deskworthy.agent.watch;

import io.deskworthy.agent.watch.LightSample.Outcome;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NightsFindings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Times in which the line was dead.
 *
 * @param count how many
 * @param longest from the first light check that found it dead to the next that was made, or to
 *     when the next was due
 */
record Outages(long count, Duration longest) {

  static Outages of(List<LightSample> samples, Duration every) {
    long count = 0;
    Duration longest = Duration.ZERO;
    for (int first = 0; first < samples.size(); first++) {
      if (isDead(samples, first) && !isDead(samples, first - 1)) {
        count++;
        Duration length = length(samples, first, every);
        longest = length.compareTo(longest) > 0 ? length : longest;
      }
    }
    return new Outages(count, longest);
  }

  private static Duration length(List<LightSample> samples, int first, Duration every) {
    int last = first;
    while (isDead(samples, last + 1)) {
      last++;
    }
    Instant end = samples.get(last).due().plus(every);
    return Duration.between(samples.get(first).due(), end);
  }

  private static boolean isDead(List<LightSample> samples, int index) {
    return index >= 0
        && index < samples.size()
        && samples.get(index).outcome() == Outcome.LINE_DEAD;
  }

  void putInto(Findings.Builder findings) {
    findings.measured(NightsFindings.OUTAGES, count);
    if (count > 0) {
      findings.measured(NightsFindings.LONGEST_OUTAGE, longest);
    }
  }
}
