package io.deskworthy.agent.window;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JProgressBar;
import javax.swing.JTextArea;

/** Something that takes as long as a server takes. */
final class BusyScreen {

  private final Parts parts;
  private final String key;
  private final JTextArea news;

  BusyScreen(Parts parts, String key) {
    this.parts = parts;
    this.key = key;
    this.news = parts.paragraph(" ", parts.look().muted());
  }

  JComponent component(JButton cancel) {
    JProgressBar bar = new JProgressBar();
    bar.setIndeterminate(true);
    bar.getAccessibleContext().setAccessibleName(parts.words().text(key));
    return parts.screen(parts.stack(parts.title(parts.words().text(key)), bar, news), cancel);
  }

  void waiting(long seconds) {
    news.setText(parts.words().text("server.waiting", seconds));
  }
}
