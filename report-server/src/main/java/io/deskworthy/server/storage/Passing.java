package io.deskworthy.server.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failures that are over when the same is done once more: the database undid all of it, since
 * somebody else had what it needed, or because the tables were changed under it. That is what
 * servers of today see while the next version brings the tables to its own.
 */
final class Passing {

  private static final Logger LOG = LoggerFactory.getLogger(Passing.class);

  /** Longer than a migration takes, shorter than a client waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** So that what does not pass after all does not keep a processor busy. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** Class 40 of the SQL standard: the transaction was rolled back; deadlocks are of it. */
  private static final String ROLLED_BACK = "40";

  /** How PostgreSQL says that a statement it had prepared has other columns now. */
  private static final String COLUMNS_CHANGED = "0A000";

  /** How it says that others are at a table for longer than was to be waited. */
  private static final String TABLE_TAKEN = "55P03";

  private Passing() {}

  /** Returns what {@code work} does, doing it again, from its beginning, while failures pass. */
  static <T extends @Nullable Object> T again(Supplier<T> work) {
    return again(work, PATIENCE, PAUSE);
  }

  /** The same, for as long as {@code patience} lasts, with a pause each time. */
  static <T extends @Nullable Object> T again(Supplier<T> work, Duration patience, Duration pause) {
    long begin = System.nanoTime();
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException failed) {
        if (!is(failed) || System.nanoTime() - begin > patience.toNanos() || !sleep(pause)) {
          throw failed;
        }
        LOG.info("once more, since it was undone: {}", failed.toString());
      }
    }
  }

  private static boolean sleep(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns whether {@code failure} is, or came of, one that passes. */
  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException of
          && of.getSQLState() != null
          && passes(of.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(String state) {
    return state.startsWith(ROLLED_BACK)
        || state.equals(COLUMNS_CHANGED)
        || state.equals(TABLE_TAKEN);
  }
}
