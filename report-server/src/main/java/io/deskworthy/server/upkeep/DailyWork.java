package io.deskworthy.server.upkeep;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work at the start of the server and once a day after that, on a thread of its own. */
public final class DailyWork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DailyWork.class);

  /** Longer than a transaction; what is cut off is done the next day. */
  private static final int LAST_SECONDS = 10;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "daily-work");
        made.setDaemon(true);
        return made;
      });

  private DailyWork() {}

  /** Begins with {@code works}, one after the other; one that fails does not keep others back. */
  public static DailyWork start(List<Runnable> works) {
    DailyWork daily = new DailyWork();
    // It ends only when the thread does.
    var unused = daily.thread.scheduleWithFixedDelay(
        () -> works.forEach(DailyWork::run), 0, 1, TimeUnit.DAYS);
    return daily;
  }

  /** A failure that got out would end the schedule. */
  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.error("the daily work failed; it is tried again tomorrow", failed);
    }
  }

  /** Ends after what is being done. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException hurry) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
