package io.deskworthy.agent.network.preflight;

import io.deskworthy.agent.time.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Times how long the system takes to find the address of a name. */
final class NameLookups {

  /** Slow name servers take a second each; beyond this the median says nothing new. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private NameLookups() {}

  /**
   * Returns the median of three look-ups, nothing if they fail or take too long. The Java runtime
   * remembers names letter by letter, so the same name is asked for in three spellings that it has
   * not seen; what the system itself remembers counts.
   */
  static Optional<Duration> median(String host, Ticker ticker) throws InterruptedException {
    List<String> spellings = List.of(
        host.toUpperCase(Locale.ROOT),
        host.substring(0, 1).toUpperCase(Locale.ROOT) + host.substring(1),
        host.substring(0, 1) + host.substring(1).toUpperCase(Locale.ROOT));
    FutureTask<List<Duration>> task = new FutureTask<>(() -> times(spellings, ticker));
    Thread thread = new Thread(task, "name-lookup");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).get(1));
    } catch (TimeoutException | ExecutionException unanswered) {
      return Optional.empty();
    }
  }

  private static List<Duration> times(List<String> names, Ticker ticker)
      throws UnknownHostException {
    List<Duration> times = new ArrayList<>();
    for (String name : names) {
      long start = ticker.nanos();
      var unused = InetAddress.getAllByName(name);
      times.add(Duration.ofNanos(ticker.nanos() - start));
    }
    Collections.sort(times);
    return times;
  }
}
