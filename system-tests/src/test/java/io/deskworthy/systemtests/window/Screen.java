package io.deskworthy.systemtests.window;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * The window of this process as somebody sees it who has a keyboard and no mouse: keys are pressed
 * by the robot, so that they go the way of real ones.
 */
final class Screen {

  private static final int STEP_MILLIS = 50;

  private final Robot robot;
  private final Path pictures;

  Screen(Path pictures) throws AWTException, IOException {
    this.robot = new Robot();
    this.pictures = Files.createDirectories(pictures);
  }

  /** Waits for the part of that name to be shown, and returns it. */
  Component await(String name, int seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      Optional<Component> found = onEventThread(() -> find(name));
      if (found.isPresent()) {
        robot.waitForIdle();
        return found.get();
      }
      robot.delay(STEP_MILLIS);
    }
    throw new AssertionError(name + " was not shown within " + seconds + " s; there is "
        + onEventThread(() -> shown().map(Component::getName).toList()));
  }

  /** Returns the text of the part of that name, if it is shown. */
  Optional<String> text(String name) throws Exception {
    return onEventThread(() -> find(name)
        .filter(JTextComponent.class::isInstance)
        .map(JTextComponent.class::cast)
        .map(JTextComponent::getText));
  }

  /** Returns whether any of the part of that name can be seen without scrolling. */
  boolean isInView(String name) throws Exception {
    return onEventThread(() -> find(name)
        .filter(JComponent.class::isInstance)
        .map(part -> !((JComponent) part).getVisibleRect().isEmpty())
        .orElse(false));
  }

  /** Goes to the part of that name with the tabulator key and presses the space bar. */
  void press(String name) throws Exception {
    for (int steps = 0; steps < 60; steps++) {
      if (name.equals(focused().map(Component::getName).orElse(""))) {
        type(KeyEvent.VK_SPACE);
        return;
      }
      type(KeyEvent.VK_TAB);
    }
    throw new AssertionError("the keyboard does not lead to " + name);
  }

  /** Presses a key. */
  void type(int key) {
    robot.keyPress(key);
    robot.keyRelease(key);
    robot.waitForIdle();
  }

  Optional<Component> focused() throws Exception {
    return onEventThread(() -> Optional.ofNullable(
        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()));
  }

  /** Returns every part that is shown. */
  Stream<Component> shown() {
    return Stream.of(Window.getWindows())
        .filter(Window::isShowing)
        .flatMap(window -> below(window).stream());
  }

  /** Takes a picture of the window. */
  void picture(String name) throws Exception {
    robot.waitForIdle();
    Window window = onEventThread(() ->
        Stream.of(Window.getWindows()).filter(Window::isShowing).findFirst().orElseThrow());
    ImageIO.write(
        robot.createScreenCapture(window.getBounds()),
        "png",
        pictures.resolve(name + ".png").toFile());
  }

  /** Returns what {@code question} gives on the event thread, where alone parts may be asked. */
  static <T> T onEventThread(Callable<T> question) throws Exception {
    FutureTask<T> task = new FutureTask<>(question);
    SwingUtilities.invokeLater(task);
    return task.get();
  }

  private Optional<Component> find(String name) {
    return shown()
        .filter(part -> part.isShowing() && name.equals(part.getName()))
        .findFirst();
  }

  private static List<Component> below(Container container) {
    List<Component> all = new ArrayList<>(List.of(container));
    for (Component part : container.getComponents()) {
      if (part instanceof Container inner) {
        all.addAll(below(inner));
      } else {
        all.add(part);
      }
    }
    return all;
  }
}
