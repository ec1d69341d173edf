package io.deskworthy.agent.reach;

import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.ReachGroup;
import io.deskworthy.report.policy.ReachHost;
import io.deskworthy.report.policy.ReachRegion;
import io.deskworthy.report.policy.ReachService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a service, from what became of its hosts: every needed group has to be reached,
 * and a group is reached when all hosts of one of its regions are.
 *
 * @param stage the first that failed, {@link ReachStage#ALL} if none did
 * @param cause why; or what was not proven although the service was reached
 */
record ServiceOutcome(ReachStage stage, Optional<Reason> cause) {

  static ServiceOutcome of(ReachService service, Map<ReachHost, HostOutcome> hosts) {
    List<ServiceOutcome> groups = service.groups().stream()
        .filter(ReachGroup::needed)
        .filter(ServiceOutcome::canBeTried)
        .map(group -> of(group, hosts))
        .toList();
    return firstRefused(groups)
        .or(() -> groups.stream().filter(group -> !group.isReached()).findFirst())
        .orElseGet(() -> reached(groups));
  }

  boolean isReached() {
    return stage == ReachStage.ALL;
  }

  /** Where one region cannot be tried, not reaching the others says nothing. */
  private static boolean canBeTried(ReachGroup group) {
    return group.regions().stream()
        .allMatch(region -> region.hosts().stream().anyMatch(ReachHost::canBeTried));
  }

  /** A group is forbidden only if it is in every region; else the other regions' fault counts. */
  private static ServiceOutcome of(ReachGroup group, Map<ReachHost, HostOutcome> hosts) {
    List<ServiceOutcome> regions =
        group.regions().stream().map(region -> of(region, hosts)).toList();
    return regions.stream()
        .filter(ServiceOutcome::isReached)
        .findFirst()
        .or(() -> regions.stream().filter(region -> !region.isRefused()).findFirst())
        .orElseGet(() -> regions.get(0));
  }

  private static ServiceOutcome of(ReachRegion region, Map<ReachHost, HostOutcome> hosts) {
    List<ServiceOutcome> outcomes = region.hosts().stream()
        .filter(ReachHost::canBeTried)
        .map(host -> Objects.requireNonNull(hosts.get(host), host.host()))
        .map(host -> new ServiceOutcome(host.stage(), host.cause()))
        .toList();
    return firstRefused(outcomes)
        .or(() -> outcomes.stream().filter(host -> !host.isReached()).findFirst())
        .orElseGet(() -> reached(outcomes));
  }

  private static Optional<ServiceOutcome> firstRefused(List<ServiceOutcome> outcomes) {
    return outcomes.stream().filter(ServiceOutcome::isRefused).findFirst();
  }

  private boolean isRefused() {
    return cause.filter(ReachReasons.PROXY_REFUSED::equals).isPresent();
  }

  /** Keeps the note that something was not proven. */
  private static ServiceOutcome reached(List<ServiceOutcome> parts) {
    return new ServiceOutcome(
        ReachStage.ALL, parts.stream().flatMap(part -> part.cause().stream()).findFirst());
  }
}
