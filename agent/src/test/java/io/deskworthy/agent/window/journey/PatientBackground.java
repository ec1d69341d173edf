package io.deskworthy.agent.window.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Does nothing until a test lets it, and then on the test's own thread. */
final class PatientBackground implements Background {

  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> Work start(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
    boolean[] stopped = new boolean[1];
    waiting.add(() -> {
      if (!stopped[0]) {
        run(job, done, failed);
      }
    });
    return () -> stopped[0] = true;
  }

  @Override
  public void tell(Runnable news) {
    news.run();
  }

  /** Lets everything that waits happen, and what that starts. */
  void happen() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private static <T> void run(Job<T> job, Consumer<T> done, Consumer<Exception> failed) {
    T given;
    try {
      given = job.call();
    } catch (Exception thrown) {
      failed.accept(thrown);
      return;
    }
    done.accept(given);
  }
}
