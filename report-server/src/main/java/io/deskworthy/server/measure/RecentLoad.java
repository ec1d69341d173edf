package io.deskworthy.server.measure;

import io.deskworthy.report.network.NodeLoad;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How busy the node's processors were in the last seconds. Not safe for concurrent use. */
final class RecentLoad {

  /** A garbage collection or a page is over by then; a transfer has not even ramped up. */
  private static final Duration RECENT = Duration.ofSeconds(3);

  /** Fewer show single tasks. */
  private static final int FEWEST = 3;

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(double cpu, long nanos) {}

  /** Takes the load of all processors, 0 to 1. */
  void sampled(double cpu, long nanos) {
    samples.addLast(new Sample(cpu, nanos));
    forget(nanos);
  }

  /** Returns whether most of the last samples were above {@link NodeLoad#MOST_CPU}. */
  boolean isHigh(long nanos) {
    forget(nanos);
    long high = samples.stream().filter(each -> each.cpu() > NodeLoad.MOST_CPU).count();
    return samples.size() >= FEWEST && 2 * high > samples.size();
  }

  private void forget(long nanos) {
    while (!samples.isEmpty() && nanos - samples.getFirst().nanos() > RECENT.toNanos()) {
      samples.removeFirst();
    }
  }
}
