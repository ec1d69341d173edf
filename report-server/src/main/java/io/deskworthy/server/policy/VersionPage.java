package io.deskworthy.server.policy;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.PolicyVersion;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One version of a position's policy, beside another.
 *
 * @param position name of the position
 * @param back the position's page
 * @param path of this page
 * @param hash of the version
 * @param demands what it demands
 * @param other hash of the version it is held against
 * @param diff what is different from that
 * @param versions all there are, to choose another
 */
public record VersionPage(
    String position,
    String back,
    String path,
    String hash,
    List<AssessmentText> demands,
    Optional<String> other,
    Optional<PolicyDiff> diff,
    List<PositionPage.Version> versions) {

  static VersionPage of(
      PositionParts parts,
      Position position,
      StoredPolicy policy,
      Optional<String> with,
      Frame frame) {
    List<PolicyVersion> versions = parts.positions().store().versions(position.id());
    Optional<StoredPolicy> other = with.filter(
            hash -> versions.stream().anyMatch(each -> each.policyHash().equals(hash)))
        .or(() -> before(versions, policy.hash()))
        .flatMap(parts.positions().store()::policy);
    String back = PositionAddress.path(position);
    return new VersionPage(
        position.name(),
        back,
        back + "/versions/" + policy.hash(),
        policy.hash(),
        PresetView.demands(policy.policy(), frame),
        other.map(StoredPolicy::hash),
        other.map(each -> PolicyDiff.of(json(each), json(policy), frame)),
        versions.stream()
            .map(each -> new PositionPage.Version(
                each.number(), "", each.policyHash(), frame.minute(each.since()), "", false))
            .toList());
  }

  /** Returns the version before the newest one with that hash. */
  private static Optional<String> before(List<PolicyVersion> versions, String hash) {
    for (int i = versions.size() - 1; i > 0; i--) {
      if (versions.get(i).policyHash().equals(hash)) {
        return Optional.of(versions.get(i - 1).policyHash());
      }
    }
    return Optional.empty();
  }

  static ObjectNode json(StoredPolicy policy) {
    try {
      byte[] bytes = policy.json().getBytes(StandardCharsets.UTF_8);
      return StrictJson.object(bytes, PolicyFormat.MAX_BYTES);
    } catch (MalformedJsonException damaged) {
      throw new IllegalStateException("a stored policy cannot be read", damaged);
    }
  }
}
