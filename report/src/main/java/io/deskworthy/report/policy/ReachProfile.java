package io.deskworthy.report.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a service that many employers use; see docs/reach-profiles.md.
 *
 * @param name stable: {@code liveChat}
 * @param service its hosts, with parameters such as <code>{subdomain}</code> in their names
 * @param parameters what an employer has to fill in
 * @param sources addresses of the pages that say so
 * @param checkedOn when somebody last read those pages
 * @param note what the profile leaves out
 */
public record ReachProfile(
    String name,
    ReachService service,
    Set<String> parameters,
    List<String> sources,
    LocalDate checkedOn,
    Optional<LocalText> note) {

  /** Copies the collections. */
  public ReachProfile {
    parameters = Set.copyOf(parameters);
    sources = List.copyOf(sources);
  }

  /**
   * Returns the service with {@code values} in place of its parameters, or nothing unless there is
   * exactly one value for each.
   */
  public Optional<ReachService> with(Map<String, String> values) {
    if (!values.keySet().equals(parameters)) {
      return Optional.empty();
    }
    return Optional.of(new ReachService(
        service.title(),
        service.groups().stream()
            .map(group -> new ReachGroup(
                group.name(),
                group.needed(),
                group.regions().stream().map(region -> filled(region, values)).toList()))
            .toList()));
  }

  private static ReachRegion filled(ReachRegion region, Map<String, String> values) {
    return new ReachRegion(
        region.name(),
        region.hosts().stream()
            .map(host -> new ReachHost(
                filled(host.host(), values), host.port(), host.protocol(), host.path()))
            .toList());
  }

  private static String filled(String host, Map<String, String> values) {
    String filled = host;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }
}
