package io.deskworthy.agent.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Color;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import javax.swing.text.DefaultCaret;

/**
 * Makes the parts that screens are put together of, alike everywhere, and each with what a screen
 * reader needs.
 *
 * @param words in which they speak
 * @param look their colours
 */
record Parts(WindowWords words, Look look) {

  private static final int MARGIN = 20;
  private static final int GAP = 10;

  /** Returns the heading of a screen. */
  JLabel title(String text) {
    JLabel title = new JLabel(text);
    title.putClientProperty(FlatClientProperties.STYLE_CLASS, "h1");
    return title;
  }

  /** Returns a heading within a screen. */
  JLabel heading(String text) {
    JLabel heading = new JLabel(text);
    heading.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
    return heading;
  }

  /** Returns a text that wraps. */
  JTextArea paragraph(String text) {
    JTextArea paragraph = new JTextArea(text);
    paragraph.setLineWrap(true);
    paragraph.setWrapStyleWord(true);
    paragraph.setEditable(false);
    paragraph.setFocusable(false);
    paragraph.setOpaque(false);
    paragraph.setBorder(BorderFactory.createEmptyBorder());
    paragraph.setFont(new JLabel().getFont());
    // Otherwise each text scrolls its end into view, and a long screen opens at its bottom.
    DefaultCaret still = new DefaultCaret();
    still.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    paragraph.setCaret(still);
    paragraph.getAccessibleContext().setAccessibleName(text);
    return paragraph;
  }

  /** Returns the same in a colour that means something. */
  JTextArea paragraph(String text, Color color) {
    JTextArea paragraph = paragraph(text);
    paragraph.setForeground(color);
    return paragraph;
  }

  /** Returns a button whose name stands in the messages under {@code key}. */
  JButton button(String key, Runnable action) {
    JButton button = new JButton(words.text(key));
    button.setName(key);
    button.addActionListener(pressed -> action.run());
    return button;
  }

  /** Returns what can be switched on, named likewise. */
  JCheckBox checkBox(String key, boolean selected) {
    JCheckBox box = new JCheckBox(words.text(key), selected);
    box.setName(key);
    box.setOpaque(false);
    return box;
  }

  /** Returns parts side by side, from the left. */
  JPanel row(JComponent... parts) {
    Row row = new Row();
    for (JComponent part : parts) {
      row.add(part);
    }
    return row;
  }

  /** Returns parts one below the other. */
  Stack stack(JComponent... parts) {
    Stack stack = new Stack(GAP);
    for (JComponent part : parts) {
      stack.add(part);
    }
    return stack;
  }

  /** Returns parts one below the other with a frame around them. */
  Stack card(JComponent... parts) {
    Stack card = stack(parts);
    card.setOpaque(true);
    card.setBackground(look.card());
    card.setBorder(BorderFactory.createCompoundBorder(
        BorderFactory.createLineBorder(look.line()),
        BorderFactory.createEmptyBorder(GAP, GAP + 2, GAP, GAP + 2)));
    return card;
  }

  /** Returns {@code content} with scroll bars where it is too long. */
  JScrollPane scrolled(JComponent content) {
    JScrollPane pane = new JScrollPane(
        content,
        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    pane.setBorder(BorderFactory.createEmptyBorder());
    pane.getViewport().setOpaque(false);
    pane.setOpaque(false);
    return pane;
  }

  /** Returns a screen: content that scrolls, and below it what can be done, always in view. */
  JPanel screen(JComponent content, JComponent... actions) {
    JPanel screen = new JPanel(new BorderLayout(0, GAP));
    screen.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
    screen.add(scrolled(content));
    if (actions.length > 0) {
      screen.add(row(actions), BorderLayout.SOUTH);
    }
    return screen;
  }
}
