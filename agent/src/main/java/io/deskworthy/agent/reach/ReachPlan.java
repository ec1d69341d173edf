package io.deskworthy.agent.reach;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.http.OkHttpWebClient;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.ReachHost;
import io.deskworthy.report.policy.ReachProfiles;
import io.deskworthy.report.policy.ReachRule;
import io.deskworthy.report.policy.ReachService;
import io.deskworthy.report.policy.Requirement;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/**
 * Which services are to be reached.
 *
 * @param services by their findings; may be empty
 */
public record ReachPlan(Map<ReachFindings, ReachService> services) {

  /** A second attempt at a SYN comes after 1 s, a third after 3; whoever needs a fourth is gone. */
  private static final Duration STAGE = Duration.ofSeconds(5);

  private static final String PREFIX = ReachFindings.GROUP + ".";

  /** Copies the map; the order of the policy stays. */
  public ReachPlan {
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
  }

  /** Returns the services that {@code policy} asks for. */
  public static ReachPlan of(Policy policy) {
    Map<ReachFindings, ReachService> services = new LinkedHashMap<>();
    for (Requirement requirement : policy.requirements()) {
      if (requirement.rule() instanceof ReachRule rule && requirement.name().startsWith(PREFIX)) {
        Optional<ReachFindings> names =
            ReachFindings.named(requirement.name().substring(PREFIX.length()));
        names.ifPresent(found -> rule.service().ifPresent(asked -> services.put(found, asked)));
      }
    }
    return new ReachPlan(services);
  }

  /** Returns all services that are known without anybody's account. */
  public static ReachPlan ofWellKnown() {
    Map<ReachFindings, ReachService> services = new LinkedHashMap<>();
    ReachProfiles.ALL.forEach(profile -> profile
        .with(Map.of())
        .ifPresent(
            service -> services.put(ReachFindings.named(profile.name()).orElseThrow(), service)));
    return new ReachPlan(services);
  }

  /** Returns one host of each service, as {@code host:port}; so many at most. */
  public List<String> places(int most) {
    return services.values().stream()
        .flatMap(
            service -> service.hosts().stream().filter(ReachHost::canBeTried).limit(1))
        .map(host -> host.host() + ":" + host.port())
        .distinct()
        .limit(most)
        .toList();
  }

  /** Returns whether there is nothing to do. */
  public boolean isEmpty() {
    return services.isEmpty();
  }

  /**
   * Returns the check that carries this out.
   *
   * @param base knows the proxies and whom this computer trusts
   * @param server the employer's, if the run has one
   */
  public Check check(OkHttpClient base, Optional<URI> server) {
    HomeServer home = server
        .map(origin -> HomeServer.at(
            origin, new OkHttpWebClient(base, new OkHttpWebClient.Limits(STAGE, STAGE, STAGE))))
        .orElse(HomeServer.NONE);
    NearbyAddresses nearby = new NearbyAddresses(server.map(URI::getHost));
    return new ReachCheck(
        services, new OkHttpHostProbe(base, nearby, STAGE), home, ReachCheck.LIMIT);
  }
}
