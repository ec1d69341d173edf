package io.deskworthy.agent.window;

import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.text.FindingText;
import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;

/**
 * Exactly what would be sent, and to what one agrees; nothing leaves before the button.
 *
 * @param parts in which language and colours
 * @param journey sends
 */
record PreviewScreen(Parts parts, Journey journey) {

  private static final int MARGIN = 20;

  JComponent of(Stage.Preview preview, JButton send) {
    send.addActionListener(pressed -> journey.send());
    JTabbedPane tabs = new JTabbedPane();
    tabs.setName("preview.tabs");
    tabs.getAccessibleContext().setAccessibleName(text("preview.title"));
    tabs.addTab(text("preview.consent"), consent(preview));
    tabs.addTab(text("preview.words"), inWords(preview));
    tabs.addTab(text("preview.exact"), exact(preview));
    JPanel screen = new JPanel(new BorderLayout(0, MARGIN / 2));
    screen.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
    screen.add(
        parts.stack(parts.title(text("preview.title")), parts.paragraph(text("preview.what"))),
        BorderLayout.NORTH);
    screen.add(tabs);
    screen.add(
        parts.row(
            send,
            parts.button("preview.keep", journey::keep),
            parts.button("preview.back", journey::back)),
        BorderLayout.SOUTH);
    return screen;
  }

  private JComponent consent(Stage.Preview preview) {
    List<String> paragraphs = preview
        .from()
        .agreement()
        .consentText(parts.words().shared().texts().locale())
        .paragraphs();
    return reading("preview.consent", String.join("\n\n", paragraphs), false);
  }

  private JComponent inWords(Stage.Preview preview) {
    StringBuilder lines = new StringBuilder();
    for (FindingText finding :
        FindingText.all(preview.report().findings(), parts.words().shared().texts())) {
      lines.append(finding.name()).append(": ").append(finding.value()).append('\n');
    }
    return reading("preview.words", lines.toString(), false);
  }

  private JComponent exact(Stage.Preview preview) {
    return reading("preview.exact", StrictJson.pretty(ReportFormat.toJson(preview.report())), true);
  }

  /** A text that the keyboard can walk through and copy from. */
  private JComponent reading(String key, String content, boolean code) {
    JTextArea area = new JTextArea(content);
    area.setName(key + ".text");
    area.setEditable(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(!code);
    area.setCaretPosition(0);
    area.setFont(
        code
            ? new Font(Font.MONOSPACED, Font.PLAIN, area.getFont().getSize())
            : new JPanel().getFont());
    area.getAccessibleContext().setAccessibleName(text(key));
    // Tab leads on to the buttons; there is nothing to be typed here.
    area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    area.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    return new JScrollPane(area);
  }

  private String text(String key) {
    return parts.words().text(key);
  }
}
