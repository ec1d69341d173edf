package io.deskworthy.agent.window;

import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;

/**
 * Asks for the link from the invitation, and offers the one that lies on the clipboard.
 *
 * @param parts in which language and colours
 * @param journey takes the link
 */
record AskScreen(Parts parts, Journey journey) {

  private static final int COLUMNS = 36;

  JComponent of(Stage.Asking asking, JButton open) {
    JTextField link = new JTextField(asking.typed(), COLUMNS);
    link.setName("ask.link");
    JLabel label = new JLabel(parts.words().text("ask.link"));
    label.setLabelFor(link);
    link.getAccessibleContext().setAccessibleName(label.getText());
    link.getAccessibleContext().setAccessibleDescription(parts.words().text("ask.how"));
    link.addActionListener(entered -> journey.enter(link.getText()));
    open.addActionListener(pressed -> journey.enter(link.getText()));
    if (asking.typed().isEmpty()) {
      onClipboard().ifPresent(link::setText);
    }
    Stack content = parts.stack(
        parts.title(parts.words().text("ask.title")),
        parts.paragraph(parts.words().text("ask.what")),
        label,
        link,
        parts.paragraph(parts.words().text("ask.how"), parts.look().muted()));
    asking.trouble().ifPresent(trouble -> content.add(new TroubleCard(parts).of(trouble)));
    return parts.screen(content, open);
  }

  /** Whoever comes from a mail has copied the link, often with the sentence around it. */
  private static Optional<String> onClipboard() {
    try {
      Object text =
          Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
      return PastedLink.in(String.valueOf(text));
    } catch (UnsupportedFlavorException | IOException | IllegalStateException nothingToRead) {
      return Optional.empty();
    }
  }
}
