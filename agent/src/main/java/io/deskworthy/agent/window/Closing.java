package io.deskworthy.agent.window;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;

/** Hears that the window was closed. */
final class Closing extends WindowAdapter {

  private final Runnable closed;

  Closing(Runnable closed) {
    this.closed = closed;
  }

  @Override
  public void windowClosed(WindowEvent event) {
    closed.run();
  }
}
