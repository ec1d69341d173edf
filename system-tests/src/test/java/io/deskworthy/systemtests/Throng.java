package io.deskworthy.systemtests;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Candidates one after the other on several lines: session, report, certificate's page. Each
 * request that goes wrong is sent once more, as agents and browsers do; what goes wrong twice is
 * kept.
 */
final class Throng implements AutoCloseable {

  private static final int LINES = 6;

  /** Some thirty candidates a second: all of them can be asked again in the end. */
  private static final long PAUSE_MILLIS = 120;

  private final Queue<String> invitations;
  private final List<FrontDoor> doors;
  private final SteadyCandidate.Witness witness;
  private final ExecutorService lines = Executors.newFixedThreadPool(LINES);
  private final Queue<SteadyCandidate> done = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private final long begun = System.nanoTime();
  private volatile boolean over;

  /** Lets those who hold {@code invitations} come in turn through {@code doors}. */
  Throng(List<String> invitations, List<FrontDoor> doors, SteadyCandidate.Witness witness) {
    this.invitations = new ConcurrentLinkedQueue<>(invitations);
    this.doors = List.copyOf(doors);
    this.witness = witness;
  }

  void begin() {
    for (int each = 0; each < LINES; each++) {
      FrontDoor door = doors.get(each % doors.size());
      lines.execute(() -> come(door));
    }
  }

  private void come(FrontDoor door) {
    String link = invitations.poll();
    while (!over && link != null) {
      SteadyCandidate candidate = new SteadyCandidate(door.url(), link, witness, repeated);
      try {
        candidate.run();
        done.add(candidate);
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException stopped) {
        return;
      } catch (Exception | AssertionError failed) {
        failures.add(millis() + " ms, " + door.url() + ": " + failed);
      }
      link = invitations.poll();
    }
  }

  private long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  /** Waits until {@code count} more candidates are through. */
  void awaitMore(int count) throws InterruptedException {
    int goal = done.size() + count;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (done.size() < goal && failures.isEmpty()) {
      if (System.nanoTime() > end || invitations.isEmpty()) {
        throw new AssertionError(done.size() + " came through, " + goal + " were expected");
      }
      Thread.sleep(20);
    }
  }

  /** Lets those who are on their way end. */
  void end() throws InterruptedException {
    over = true;
    lines.shutdown();
    if (!lines.awaitTermination(60, TimeUnit.SECONDS)) {
      throw new AssertionError("somebody is still on the way");
    }
  }

  List<SteadyCandidate> done() {
    return List.copyOf(done);
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  int repeated() {
    return repeated.get();
  }

  @Override
  public void close() {
    lines.shutdownNow();
  }
}
