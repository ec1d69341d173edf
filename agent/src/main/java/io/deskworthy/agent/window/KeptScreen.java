package io.deskworthy.agent.window;

import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JTextField;

/**
 * The report was not delivered: why, where it lies, and how it gets there later.
 *
 * @param parts in which language and colours
 * @param journey tries again
 */
record KeptScreen(Parts parts, Journey journey) {

  JComponent of(Stage.Kept kept, JButton again) {
    Stack content = parts.stack(
        parts.title(parts.words().text(kept.trouble().isPresent() ? "kept.title" : "kept.wanted")));
    kept.trouble().ifPresent(trouble -> content.add(new TroubleCard(parts).of(trouble)));
    kept.file().ifPresent(file -> {
      content.add(parts.paragraph(parts.words().text("kept.where")));
      JTextField path = new JTextField(file.toString());
      path.setName("kept.file");
      path.setEditable(false);
      path.getAccessibleContext().setAccessibleName(parts.words().text("kept.where"));
      content.add(path);
      content.add(parts.paragraph(parts.words().text("kept.later")));
    });
    JButton back = parts.button("preview.back", journey::back);
    if (kept.trouble().isEmpty()) {
      return parts.screen(content, back);
    }
    again.addActionListener(pressed -> journey.send());
    return parts.screen(content, again, back);
  }
}
