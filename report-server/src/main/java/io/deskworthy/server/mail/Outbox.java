package io.deskworthy.server.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes letters and delivers them by and by: whoever asked does not wait, and cannot tell by a
 * clock whether there was a letter. To be closed at the end. Safe for concurrent use.
 */
public final class Outbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  /** Mail servers that ask for patience (greylisting) take a letter after some minutes. */
  private static final List<Duration> AFTERWARDS =
      List.of(Duration.ofSeconds(30), Duration.ofMinutes(6));

  /** More letters than users ask for in the time a mail server is away. */
  private static final int MOST_WAITING = 200;

  private final Postman postman;
  private final ScheduledThreadPoolExecutor thread;

  /** Delivers by {@code postman}. */
  public Outbox(Postman postman) {
    this.postman = postman;
    this.thread = new ScheduledThreadPoolExecutor(1, task -> {
      Thread made = new Thread(task, "outbox");
      made.setDaemon(true);
      return made;
    });
  }

  /**
   * Takes a letter; if too many wait already, it is dropped and the log says so.
   *
   * @param writer writes the letter, later, and only once
   */
  public void send(Supplier<Letter> writer) {
    if (thread.getQueue().size() >= MOST_WAITING) {
      LOG.error("a letter was dropped: {} wait already", MOST_WAITING);
      return;
    }
    later(() -> write(writer), Duration.ZERO);
  }

  private void write(Supplier<Letter> writer) {
    try {
      deliver(writer.get(), 0);
    } catch (RuntimeException failed) {
      LOG.error("a letter could not be written", failed);
    }
  }

  private void later(Runnable work, Duration delay) {
    try {
      var unused = thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      LOG.warn("a letter was not delivered: the server is stopping");
    }
  }

  private void deliver(Letter letter, int tries) {
    try {
      postman.deliver(letter);
    } catch (IOException | RuntimeException failed) {
      if (tries < AFTERWARDS.size()) {
        LOG.warn("{}; trying again later", failed.getMessage());
        later(() -> deliver(letter, tries + 1), AFTERWARDS.get(tries));
      } else {
        LOG.error("a letter was given up", failed);
      }
    }
  }

  /** Stops; what has not been delivered is lost, and can be asked for again. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
