package io.deskworthy.agent.window;

import io.deskworthy.agent.window.journey.Background;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** Works on threads of its own, and tells of it on the event thread. */
final class EventThread implements Background {

  @Override
  public <T> Work start(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
    AtomicBoolean stopped = new AtomicBoolean();
    Thread thread = new Thread(
        () -> {
          Runnable outcome = outcome(job, done, failed);
          SwingUtilities.invokeLater(() -> {
            if (!stopped.get()) {
              outcome.run();
            }
          });
        },
        "work");
    thread.setDaemon(true);
    thread.start();
    return () -> {
      stopped.set(true);
      thread.interrupt();
    };
  }

  @Override
  public void tell(Runnable news) {
    SwingUtilities.invokeLater(news);
  }

  private static <T> Runnable outcome(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T given = job.call();
      return () -> done.accept(given);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return () -> failed.accept(stopped);
    } catch (Exception thrown) {
      return () -> failed.accept(thrown);
    }
  }
}
