package io.deskworthy.agent.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Turns names into addresses, within a limit: the system's own can take half a minute, and cannot
 * be interrupted.
 *
 * @param inner what is asked
 * @param nearby addresses that are not given on
 * @param limit how long to wait
 */
record BoundedNames(Dns inner, NearbyAddresses nearby, Duration limit) implements Dns {

  private static final Executor DAEMONS = task -> {
    Thread thread = new Thread(task, "reach-name");
    thread.setDaemon(true);
    thread.start();
  };

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    List<InetAddress> addresses = nearby.without(answer(hostname));
    if (addresses.isEmpty()) {
      throw new NearbyException(hostname);
    }
    return addresses;
  }

  private List<InetAddress> answer(String hostname) throws UnknownHostException {
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    DAEMONS.execute(() -> {
      try {
        answer.complete(inner.lookup(hostname));
      } catch (UnknownHostException | RuntimeException unknown) {
        answer.completeExceptionally(unknown);
      }
    });
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException unknown) {
      throw new UnknownHostException(hostname);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(hostname);
    }
  }

  /** The name has addresses, but all are nearby. */
  static final class NearbyException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NearbyException(String hostname) {
      super(hostname);
    }
  }
}
