package io.deskworthy.server.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second what is due and has it sent: to each receiver one at a time, so that a slow
 * one holds up nobody else. To be closed at the end.
 */
public final class DeliveryRounds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** More receivers than that are rarely slow at once. */
  private static final int SENDERS = 4;

  /** What one round looks at. */
  private static final int MOST_TOGETHER = 200;

  /** A try ends after 15 s. */
  private static final Duration LAST_TRIES = Duration.ofSeconds(16);

  private final Deliverer deliverer;
  private final List<Runnable> alsoEachRound;
  private final ScheduledExecutorService rounds;
  private final ExecutorService senders;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  private DeliveryRounds(Deliverer deliverer, List<Runnable> alsoEachRound) {
    this.deliverer = deliverer;
    this.alsoEachRound = List.copyOf(alsoEachRound);
    this.rounds = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "deliveries"));
    this.senders = Executors.newFixedThreadPool(SENDERS, task -> daemon(task, "delivery"));
  }

  /**
   * Starts.
   *
   * @param alsoEachRound what else is to be done every second, on a thread of the senders
   * @param sometimes what is to be done every hour
   */
  public static DeliveryRounds start(
      Deliverer deliverer, List<Runnable> alsoEachRound, Runnable sometimes) {
    DeliveryRounds made = new DeliveryRounds(deliverer, alsoEachRound);
    long millis = BETWEEN.toMillis();
    var unused =
        made.rounds.scheduleWithFixedDelay(made::round, millis, millis, TimeUnit.MILLISECONDS);
    var unusedToo = made.rounds.scheduleWithFixedDelay(
        () -> made.submit("sometimes", sometimes), 1, 60, TimeUnit.MINUTES);
    return made;
  }

  private void round() {
    try {
      for (int i = 0; i < alsoEachRound.size(); i++) {
        submit("also " + i, alsoEachRound.get(i));
      }
      Map<String, List<Delivery>> byReceiver =
          deliverer.due(MOST_TOGETHER).stream().collect(Collectors.groupingBy(Delivery::webhookId));
      byReceiver.forEach((receiver, due) -> submit(receiver, () -> deliver(due)));
    } catch (RuntimeException failed) {
      LOG.error("deliveries could not be looked up; trying again", failed);
    }
  }

  /** Until one fails: the receiver is left alone then, and the sender is free for others. */
  private void deliver(List<Delivery> due) {
    for (Delivery delivery : due) {
      if (!deliverer.deliver(delivery)) {
        return;
      }
    }
  }

  private void submit(String receiver, Runnable work) {
    if (!busy.add(receiver)) {
      return;
    }
    try {
      senders.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException failed) {
          LOG.error("a delivery failed; trying again", failed);
        } finally {
          busy.remove(receiver);
        }
      });
    } catch (RejectedExecutionException closing) {
      busy.remove(receiver);
    }
  }

  /** Ends what is being sent, and stops; what waits is sent after the next start. */
  @Override
  public void close() {
    rounds.shutdownNow();
    senders.shutdown();
    try {
      if (!senders.awaitTermination(LAST_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("deliveries were cut off");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread made = new Thread(task, name);
    made.setDaemon(true);
    return made;
  }
}
