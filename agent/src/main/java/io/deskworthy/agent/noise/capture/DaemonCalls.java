package io.deskworthy.agent.noise.capture;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Calls what may block for ever on daemon threads, so that neither the caller nor the end of the
 * program waits for it. A thread that is stuck is left behind; the next call gets another one.
 */
final class DaemonCalls {

  private final Executor threads = Executors.newCachedThreadPool(work -> {
    Thread thread = new Thread(work, "microphone");
    thread.setDaemon(true);
    return thread;
  });

  /**
   * Returns what {@code work} returns within {@code limit}.
   *
   * @param late takes a result that comes after all
   * @throws MicrophoneException if it takes longer, or fails: see {@link Failures}
   */
  <T> T call(Callable<T> work, Duration limit, Consumer<T> late)
      throws MicrophoneException, InterruptedException {
    CompletableFuture<T> result = new CompletableFuture<>();
    threads.execute(() -> complete(result, work));
    try {
      return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException stuck) {
      var unused = result.thenAccept(late);
      throw new MicrophoneException(MicrophoneException.STALLED, stuck);
    } catch (InterruptedException cancelled) {
      var unused = result.thenAccept(late);
      throw cancelled;
    } catch (ExecutionException failed) {
      throw Failures.of(failed.getCause());
    }
  }

  /** Everything is passed on, errors too: a Java without sound fails by a linkage error. */
  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Throwable failure) {
      result.completeExceptionally(failure);
    }
  }
}
