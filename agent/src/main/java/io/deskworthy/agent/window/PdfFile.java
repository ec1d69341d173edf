package io.deskworthy.agent.window;

import io.deskworthy.agent.window.journey.Trouble;
import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;

/**
 * Where the certificate's PDF is saved.
 *
 * @param parts in which language and colours
 */
record PdfFile(Parts parts) {

  private static final String NAME = "deskworthy-certificate.pdf";

  /** Asks where to; nothing if the person would rather not. */
  Optional<Path> ask(Component below) {
    JFileChooser chooser = new JFileChooser();
    chooser.setSelectedFile(new File(NAME));
    if (chooser.showSaveDialog(below) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    Path file = chooser.getSelectedFile().toPath();
    return !Files.exists(file) || mayReplace(below, file) ? Optional.of(file) : Optional.empty();
  }

  /** Writes it, and returns what is to be said. */
  JComponent write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
      return parts.paragraph(parts.words().text("sent.saved", file));
    } catch (IOException refused) {
      return new TroubleCard(parts).of(Trouble.of("cannot-write", file));
    }
  }

  private boolean mayReplace(Component below, Path file) {
    String question = parts.words().text("sent.replace", file.getFileName());
    return JOptionPane.showConfirmDialog(below, question, "", JOptionPane.YES_NO_OPTION)
        == JOptionPane.YES_OPTION;
  }
}
