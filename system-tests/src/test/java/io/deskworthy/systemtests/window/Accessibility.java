package io.deskworthy.systemtests.window;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JProgressBar;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;

/** What assistive technology is told of a screen, and where the keyboard leads on it. */
final class Accessibility {

  private static final List<Class<? extends JComponent>> CONTROLS = List.of(
      AbstractButton.class,
      JComboBox.class,
      JTextComponent.class,
      JTabbedPane.class,
      JProgressBar.class);

  private final Screen screen;

  Accessibility(Screen screen) {
    this.screen = screen;
  }

  /** Fails unless every control on the screen has a name and the keyboard leads to it. */
  void check(String where) throws Exception {
    List<Component> controls =
        Screen.onEventThread(() -> screen.shown().filter(this::isControl).toList());
    if (controls.isEmpty()) {
      throw new AssertionError(where + ": there is nothing to do");
    }
    List<String> nameless = Screen.onEventThread(() -> controls.stream()
        .filter(each -> name(each).isBlank())
        .map(String::valueOf)
        .toList());
    if (!nameless.isEmpty()) {
      throw new AssertionError(where + ": without a name: " + nameless);
    }
    Set<Component> reached = reached();
    List<Component> missed = Screen.onEventThread(() -> controls.stream()
        .filter(each -> !(each instanceof JProgressBar) && each.isEnabled())
        .filter(each -> !reached.contains(each))
        .toList());
    if (!missed.isEmpty()) {
      throw new AssertionError(where + ": the keyboard does not lead to " + missed);
    }
  }

  /** Goes round with the tabulator key until it comes back to where it was. */
  private Set<Component> reached() throws Exception {
    Set<Component> reached = new HashSet<>();
    for (int steps = 0; steps < 100; steps++) {
      Component now = screen
          .focused()
          .orElseThrow(() -> new AssertionError("nothing has the keyboard's focus"));
      if (!reached.add(now)) {
        return reached;
      }
      screen.type(KeyEvent.VK_TAB);
    }
    return reached;
  }

  private boolean isControl(Component part) {
    // The arrows of lists and scroll bars are parts of those; who uses keys presses other ones.
    boolean own = part.isFocusable() || part instanceof JProgressBar;
    String named = part.getName() == null ? "" : part.getName();
    if (named.startsWith("assessment.") || named.startsWith("trouble.")) {
      return part.isShowing();
    }
    return own && part.isShowing() && CONTROLS.stream().anyMatch(kind -> kind.isInstance(part));
  }

  private static String name(Component control) {
    AccessibleContext context =
        control instanceof Accessible accessible ? accessible.getAccessibleContext() : null;
    String name = context == null ? null : context.getAccessibleName();
    return name == null ? "" : name;
  }
}
