package io.deskworthy.agent.window;

import java.awt.Component;
import javax.swing.JDialog;
import javax.swing.JOptionPane;

/**
 * Asks whether a watch is really to be ended: what nights have found cannot be found again. Keeping
 * it is what Enter and Escape mean. The answers are in our words, since Java has its own in few
 * languages.
 *
 * @param words in which it asks
 */
record EndingQuestion(WindowWords words) {

  /** Asks about a watch that has made {@code checks}, and waits for the answer. */
  boolean isAnsweredWithEnd(Component below, int checks) {
    JOptionPane question = question(checks);
    JDialog dialog = question.createDialog(below, words.text("nights.end"));
    dialog.setVisible(true);
    dialog.dispose();
    return endsBy(question);
  }

  /** Returns the question as it is shown. */
  JOptionPane question(int checks) {
    String keep = words.text("nights.keep");
    String[] answers = {words.text("nights.end"), keep};
    return new JOptionPane(
        words.text("nights.really", checks),
        JOptionPane.WARNING_MESSAGE,
        JOptionPane.DEFAULT_OPTION,
        null,
        answers,
        keep);
  }

  /** Returns whether {@code answered} was with the end; closed without an answer it was not. */
  boolean endsBy(JOptionPane answered) {
    return words.text("nights.end").equals(answered.getValue());
  }
}
