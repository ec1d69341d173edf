package io.deskworthy.agent.window;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.window.journey.CheckBoard;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;

/** The checks while they run, side by side. */
final class CheckingScreen {

  private final Parts parts;
  private final Map<CheckName, CheckPanel> panels = new EnumMap<>(CheckName.class);

  CheckingScreen(Parts parts, Set<CheckName> checks) {
    this.parts = parts;
    for (CheckName check : CheckName.values()) {
      if (checks.contains(check)) {
        panels.put(check, new CheckPanel(parts, check));
      }
    }
  }

  JComponent component(JButton cancel) {
    Stack content = parts.stack(
        parts.title(parts.words().text("checking.title")),
        parts.paragraph(parts.words().text("checking.what")));
    // The room first: there the person has something to do.
    add(content, CheckName.NOISE);
    for (CheckName check : panels.keySet()) {
      if (check != CheckName.NOISE) {
        add(content, check);
      }
    }
    return parts.screen(content, cancel);
  }

  void show(CheckBoard board) {
    panels.forEach((check, panel) -> board.track(check).ifPresent(panel::show));
  }

  private void add(Stack content, CheckName check) {
    CheckPanel panel = panels.get(check);
    if (panel != null) {
      JComponent card = panel.component();
      // Most employers name no services; then there is nothing to be seen of that check.
      card.setVisible(check != CheckName.REACH);
      content.add(card);
    }
  }
}
