package io.deskworthy.server.policy;

import io.deskworthy.report.policy.Presets;
import io.deskworthy.server.page.Frame;
import java.util.List;
import java.util.Optional;

/**
 * The form for a new position.
 *
 * @param name as it was typed
 * @param chosen name of the preset to start from
 * @param presets to choose from
 * @param fault key of the text that says what was wrong
 */
public record NewPositionPage(
    String name, String chosen, List<PresetView> presets, Optional<String> fault) {

  static NewPositionPage of(String name, String chosen, Optional<String> fault, Frame frame) {
    String start = chosen.isEmpty() ? Presets.DEFAULT : chosen;
    return new NewPositionPage(name, start, PresetView.all(frame), fault);
  }
}
