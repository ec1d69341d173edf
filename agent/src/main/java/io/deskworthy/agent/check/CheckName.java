package io.deskworthy.agent.check;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.finding.NightsFindings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The checks there are, in the order in which results show them. */
public enum CheckName {
  /** Memory, processor, operating system, screens. */
  HARDWARE,
  /** Download, upload and latency against the employer's server. */
  NETWORK,
  /** The room, through the microphone. */
  NOISE,
  /** The services that the employer names; their findings depend on the policy. */
  REACH;

  /** Returns the word on the command line: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the check of that word, or nothing. */
  public static Optional<CheckName> ofWord(String word) {
    return Stream.of(values()).filter(check -> check.word().equals(word)).findFirst();
  }

  /** Returns what this check can find: the findings below its word; hardware has all others. */
  public List<Finding<?>> findings() {
    return FindingCatalogue.ALL.stream().filter(this::finds).toList();
  }

  /** Returns whether {@code finding} is one of this check; also those that a policy brings. */
  public boolean finds(Finding<?> finding) {
    return finding.evidence() != Evidence.DECLARED
        && !NightsFindings.has(finding)
        && ofWord(finding.names().get(0)).orElse(HARDWARE) == this;
  }
}
