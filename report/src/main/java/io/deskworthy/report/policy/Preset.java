package io.deskworthy.report.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy to start from.
 *
 * @param name stable, and the id of its policy: {@code data-annotation}
 * @param sources addresses of the pages that its figures were published on; none for our own
 * @param checkedOn when somebody last read those pages; nothing for our own
 * @param seen what was read of them; nothing for our own
 * @param note what it leaves out, and what to know about its source
 * @param json the policy; a copy of each reader's own
 * @param policy what that says
 */
public record Preset(
    String name,
    List<String> sources,
    Optional<LocalDate> checkedOn,
    Optional<Seen> seen,
    Optional<LocalText> note,
    ObjectNode json,
    Policy policy) {

  /** Copies what could change. */
  public Preset {
    sources = List.copyOf(sources);
    json = json.deepCopy();
  }

  /** Returns the policy, to be changed by whoever asked. */
  @Override
  public ObjectNode json() {
    return json.deepCopy();
  }
}
