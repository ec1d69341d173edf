package io.deskworthy.agent.reach;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.policy.ReachHost;
import io.deskworthy.report.policy.ReachService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what became of a service into findings. */
final class ServiceReport {

  /** Beside the outcome of a host that nobody can try. */
  private static final String NOT_TESTED = "not-tested";

  private ServiceReport() {}

  static void put(
      Findings.Builder findings,
      ReachFindings names,
      ReachService service,
      Map<ReachHost, HostOutcome> hosts,
      HomeServer.Answer home) {
    ServiceOutcome outcome = ServiceOutcome.of(service, hosts);
    notTheService(outcome, home)
        .ifPresentOrElse(
            reason -> findings.unknown(names.reached(), reason),
            () -> findings.measured(names.reached(), outcome.isReached()));
    findings.measured(names.stage(), outcome.stage());
    outcome.cause().ifPresent(cause -> findings.measured(names.cause(), cause));
    findings.measured(
        names.hosts(),
        service.hosts().stream()
            .limit(ReachFindings.MOST_HOSTS)
            .map(host -> line(host, hosts))
            .toList());
    putInspectors(findings, names, service, hosts);
  }

  private static Optional<Reason> notTheService(ServiceOutcome outcome, HomeServer.Answer home) {
    if (outcome.isReached()) {
      return Optional.empty();
    }
    return switch (home) {
      case CAPTIVE_PORTAL -> Optional.of(NetworkReasons.CAPTIVE_PORTAL);
      case NOBODY -> Optional.of(ReachReasons.OFFLINE);
      case GENUINE -> outcome.cause().filter(Reason.TIMED_OUT::equals);
    };
  }

  private static void putInspectors(
      Findings.Builder findings,
      ReachFindings names,
      ReachService service,
      Map<ReachHost, HostOutcome> hosts) {
    List<String> inspectors = service.hosts().stream()
        .flatMap(host -> Stream.ofNullable(hosts.get(host)))
        .flatMap(host -> host.inspector().stream())
        .distinct()
        .limit(ReachFindings.MOST_INSPECTORS)
        .toList();
    if (!inspectors.isEmpty()) {
      findings.measured(names.inspectors(), inspectors);
    }
  }

  private static String line(ReachHost host, Map<ReachHost, HostOutcome> hosts) {
    String address = host.host() + ":" + host.port() + " " + host.protocol().word() + " ";
    if (!host.canBeTried()) {
      return address + NOT_TESTED;
    }
    HostOutcome outcome = Objects.requireNonNull(hosts.get(host), host.host());
    return address
        + outcome.stage().word()
        + outcome.cause().map(cause -> " " + cause.code()).orElse("")
        + outcome.status().map(status -> " " + status).orElse("");
  }
}
