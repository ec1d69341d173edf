package io.deskworthy.report.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a report may hold. To add a finding, add it to its group; the format, its JSON Schema
 * and the published allow-list follow.
 */
public final class FindingCatalogue {

  /** All findings, in the order in which reports show them. */
  public static final List<Finding<?>> ALL = all();

  /**
   * What a report may hold for every service that an employer names, with {@code NAME} for the name
   * of the service; see {@link ReachFindings#named}.
   */
  public static final List<Finding<?>> OF_EACH_SERVICE = ReachFindings.ANY.all();

  private FindingCatalogue() {}

  private static List<Finding<?>> all() {
    List<Finding<?>> all = new ArrayList<>(MachineFindings.ALL);
    all.addAll(SpeedFindings.ALL);
    all.addAll(NetworkFindings.ALL);
    all.addAll(NightsFindings.ALL);
    all.addAll(NoiseFindings.ALL);
    all.addAll(DeclaredFindings.ALL);
    return List.copyOf(all);
  }
}
