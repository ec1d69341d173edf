package io.deskworthy.agent.window;

import java.awt.Color;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/**
 * A card that the keyboard leads to, so that a screen reader reads it where it belongs, and whose
 * text can be copied as a whole: for whoever asks somebody else for help.
 *
 * @param look its colours
 */
record ReadableCard(Look look) {

  private static final int PADDING = 10;
  private static final String COPY = "copy";

  /** Makes {@code card} readable as {@code name}, followed by {@code description}. */
  void make(Stack card, String name, String description) {
    card.setFocusable(true);
    card.getAccessibleContext().setAccessibleName(name);
    card.getAccessibleContext().setAccessibleDescription(description);
    int menuKey = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    // Without a key of its own the keyboard passes a panel by.
    card.getInputMap(JComponent.WHEN_FOCUSED)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_C, menuKey), COPY);
    card.getActionMap().put(COPY, new Copy(name + System.lineSeparator() + description));
    card.addFocusListener(new Ring(card));
    frame(card, look.line());
  }

  private static void frame(Stack card, Color color) {
    card.setBorder(BorderFactory.createCompoundBorder(
        BorderFactory.createLineBorder(color),
        BorderFactory.createEmptyBorder(PADDING, PADDING + 2, PADDING, PADDING + 2)));
  }

  /** Puts the text on the clipboard. */
  private static final class Copy extends AbstractAction {

    private final String text;

    Copy(String text) {
      this.text = text;
    }

    @Override
    public void actionPerformed(ActionEvent pressed) {
      Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    }
  }

  /** Shows where the keyboard is. */
  private final class Ring implements FocusListener {

    private final Stack card;

    Ring(Stack card) {
      this.card = card;
    }

    @Override
    public void focusGained(FocusEvent event) {
      frame(card, look.accent());
    }

    @Override
    public void focusLost(FocusEvent event) {
      frame(card, look.line());
    }
  }
}
