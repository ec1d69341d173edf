package io.deskworthy.agent.window;

import io.deskworthy.agent.text.FaultText;
import io.deskworthy.agent.window.journey.Trouble;
import javax.swing.JComponent;

/**
 * What went wrong, what to do, and the code to quote.
 *
 * @param parts in which language and colours
 */
record TroubleCard(Parts parts) {

  JComponent of(Trouble trouble) {
    FaultText text = parts.words().fault(trouble);
    Stack card = parts.card(
        parts.paragraph(text.sentence(), parts.look().bad()),
        parts.paragraph(text.advice()),
        parts.paragraph(
            parts.words().text("fault.code", text.code()), parts.look().muted()));
    card.setName("trouble." + text.code());
    new ReadableCard(parts.look())
        .make(card, text.sentence(), text.advice() + " (" + text.code() + ")");
    return card;
  }
}
