package io.deskworthy.server.policy;

import io.deskworthy.report.text.AssessmentText;
import io.deskworthy.server.invitation.InvitationState;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.PolicyVersion;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One position.
 *
 * @param id of it
 * @param path of its page
 * @param name of it
 * @param isOpen whether people are invited for it
 * @param policy title of its policy
 * @param source where its policy's figures come from
 * @param demands what its policy demands
 * @param link its address for candidates
 * @param versions of its policy, the newest first
 * @param invited how many were
 * @param reported how many of them sent a report
 * @param fault key of the text that says what was wrong
 */
public record PositionPage(
    String id,
    String path,
    String name,
    boolean isOpen,
    String policy,
    Optional<String> source,
    List<AssessmentText> demands,
    Optional<String> link,
    List<Version> versions,
    int invited,
    int reported,
    Optional<String> fault) {

  /** One version of the policy. */
  public record Version(
      long number, String path, String hash, String since, String author, boolean isCurrent) {}

  static PositionPage of(
      PositionParts parts,
      Position position,
      String publicUrl,
      Optional<String> fault,
      Frame frame) {
    StoredPolicy policy =
        parts.positions().store().policy(position.policyHash()).orElseThrow();
    return new PositionPage(
        position.id(),
        PositionAddress.path(position),
        position.name(),
        position.isOpen(),
        policy.policy().title().in(frame.language().locale()),
        policy.policy().source(),
        PresetView.demands(policy.policy(), frame),
        parts.links().code(position.id()).map(code -> publicUrl + "/p/" + code.text()),
        versions(parts, position, frame),
        PositionsPage.count(parts, position, Optional.empty()),
        PositionsPage.count(parts, position, Optional.of(InvitationState.REPORTED)),
        fault);
  }

  private static List<Version> versions(PositionParts parts, Position position, Frame frame) {
    List<PolicyVersion> all = new ArrayList<>(parts.positions().store().versions(position.id()));
    Collections.reverse(all);
    return all.stream()
        .map(version -> new Version(
            version.number(),
            PositionAddress.path(position) + "/versions/" + version.policyHash(),
            version.policyHash(),
            frame.minute(version.since()),
            version.author(),
            version.number() == all.size()))
        .toList();
  }
}
