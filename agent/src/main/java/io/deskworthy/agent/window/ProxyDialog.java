package io.deskworthy.agent.window;

import io.deskworthy.agent.http.proxy.LoginQuestion;
import io.deskworthy.agent.http.proxy.ProxyLogin;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/**
 * Asks for what a proxy wants to know. Called from the threads that speak to servers; never from
 * the event thread.
 *
 * @param words in which to ask
 */
record ProxyDialog(WindowWords words) implements LoginQuestion {

  private static final int COLUMNS = 24;

  @Override
  public Optional<ProxyLogin> ask(String proxy) {
    List<ProxyLogin> answers = new CopyOnWriteArrayList<>();
    try {
      SwingUtilities.invokeAndWait(() -> show(proxy).ifPresent(answers::add));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException noDialog) {
      throw new IllegalStateException(noDialog);
    }
    return answers.stream().findFirst();
  }

  private Optional<ProxyLogin> show(String proxy) {
    JTextField user = new JTextField(COLUMNS);
    JPasswordField password = new JPasswordField(COLUMNS);
    Object[] rows = {
      label(words.text("login.user", proxy), user), user,
      label(words.text("login.password"), password), password
    };
    int pressed = JOptionPane.showConfirmDialog(
        null, rows, words.text("login.title"), JOptionPane.OK_CANCEL_OPTION);
    return pressed == JOptionPane.OK_OPTION && !user.getText().isBlank()
        ? Optional.of(new ProxyLogin(user.getText().strip(), new String(password.getPassword())))
        : Optional.empty();
  }

  private static JLabel label(String text, JTextField field) {
    JLabel label = new JLabel(text);
    label.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(text);
    return label;
  }
}
