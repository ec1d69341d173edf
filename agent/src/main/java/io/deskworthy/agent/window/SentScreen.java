package io.deskworthy.agent.window;

import io.deskworthy.agent.window.journey.Journey;
import io.deskworthy.agent.window.journey.Stage;
import io.deskworthy.agent.window.journey.Trouble;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.text.Texts;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.net.URI;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;

/**
 * The server has the report. With a certificate: its link, its QR code, and its PDF to keep.
 *
 * @param parts in which language and colours
 * @param journey fetches what the server publishes
 */
record SentScreen(Parts parts, Journey journey) {

  private static final int QR_SIZE = 180;

  JComponent of(Stage.Sent sent, JButton close) {
    Texts texts = parts.words().shared().texts();
    Verdict verdict = Verdict.valueOf(sent.receipt().verdict());
    Stack content = parts.stack(
        parts.title(text("sent.title")),
        parts.paragraph(
            text("sent.verdict", texts.verdict(verdict), texts.verdictSentence(verdict))));
    sent.receipt().certificateUrl().ifPresent(url -> addCertificate(content, url));
    if (sent.receipt().certificateUrl().isEmpty()) {
      content.add(parts.paragraph(text("sent.no-certificate")));
    }
    content.add(parts.paragraph(text("sent.kept", sent.file()), parts.look().muted()));
    return parts.screen(content, close);
  }

  private void addCertificate(Stack content, URI url) {
    JTextField address = new JTextField(url.toString());
    address.setName("sent.address");
    address.setEditable(false);
    address.getAccessibleContext().setAccessibleName(text("sent.certificate"));
    JLabel picture = new JLabel();
    picture.setName("sent.qr");
    picture.setVisible(false);
    content.add(parts.heading(text("sent.certificate")));
    content.add(parts.paragraph(text("sent.what")));
    content.add(address);
    Stack news = parts.stack();
    content.add(parts.row(
        parts.button("sent.copy", () -> copy(url)),
        parts.button("sent.open", () -> Browser.open(url)),
        parts.button("sent.save", () -> save(url, news))));
    content.add(news);
    content.add(picture);
    journey.download(
        URI.create(url + ".png"), "image/png", bytes -> show(picture, bytes), trouble -> {});
  }

  private void show(JLabel picture, byte[] bytes) {
    Image image = new ImageIcon(bytes).getImage();
    picture.setIcon(new ImageIcon(image.getScaledInstance(QR_SIZE, -1, Image.SCALE_SMOOTH)));
    picture.getAccessibleContext().setAccessibleName(text("sent.qr"));
    picture.setVisible(true);
    picture.revalidate();
  }

  private static void copy(URI url) {
    Toolkit.getDefaultToolkit()
        .getSystemClipboard()
        .setContents(new StringSelection(url.toString()), null);
  }

  private void save(URI url, Stack news) {
    PdfFile file = new PdfFile(parts);
    file.ask(news)
        .ifPresent(path -> journey.download(
            URI.create(url + ".pdf"),
            "application/pdf",
            bytes -> say(news, file.write(path, bytes)),
            trouble -> complain(news, trouble)));
  }

  private void complain(Stack news, Trouble trouble) {
    say(news, new TroubleCard(parts).of(trouble));
  }

  private static void say(Stack news, JComponent what) {
    news.removeAll();
    news.add(what);
    news.revalidate();
  }

  private String text(String key, Object... arguments) {
    return parts.words().text(key, arguments);
  }
}
