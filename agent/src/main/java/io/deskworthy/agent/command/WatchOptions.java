package io.deskworthy.agent.command;

import io.deskworthy.agent.run.WatchOffer;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MalformedInvitationException;
import io.deskworthy.agent.watch.WatchLimits;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.report.policy.WatchHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to {@code watch}. */
final class WatchOptions {

  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})(s|m|h)");

  @Parameters(paramLabel = "LINK", arity = "0..1", descriptionKey = "link")
  private @Nullable String link;

  @Option(names = "--hours", paramLabel = "FROM-TO", descriptionKey = "hours")
  private @Nullable String hours;

  @Option(names = "--days", paramLabel = "N", descriptionKey = "days")
  private @Nullable Integer days;

  @Option(names = "--every", paramLabel = "TIME", descriptionKey = "every")
  private @Nullable String every;

  @Option(names = "--yes", descriptionKey = "yes")
  private boolean yes;

  boolean consentGiven() {
    return yes;
  }

  /** Returns whether something was said that a watch under way cannot be told any more. */
  boolean differFrom(WatchPlan plan) {
    boolean other = invitation().map(typed -> !typed.equals(plan.invitation())).orElse(false);
    return other
        || (hours != null && !hours().equals(plan.hours()))
        || (days != null && days != plan.nights())
        || (every != null && !every().equals(plan.every()));
  }

  /** Returns the invitation, if one was typed. */
  Optional<InvitationLink> invitation() {
    try {
      return link == null ? Optional.empty() : Optional.of(InvitationLink.parse(link));
    } catch (MalformedInvitationException mistyped) {
      throw CommandFault.usage(mistyped.fault().code()).because(mistyped);
    }
  }

  /** Returns the plan: what was typed, else what is offered. */
  WatchPlan plan(WatchOffer offer, Instant now, ZoneId zone) {
    return offer.plan(
        hours == null ? offer.hours() : hours(),
        every == null ? WatchLimits.USUAL : every(),
        Optional.ofNullable(days),
        now,
        zone);
  }

  private WatchHours hours() {
    return Optional.ofNullable(hours)
        .flatMap(WatchHours::parse)
        .orElseThrow(() -> CommandFault.usage("watch-hours", String.valueOf(hours)));
  }

  private Duration every() {
    Matcher time = TIME.matcher(String.valueOf(every));
    if (!time.matches()) {
      throw CommandFault.usage("watch-every", String.valueOf(every));
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
