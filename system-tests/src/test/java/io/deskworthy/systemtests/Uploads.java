package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Reports of one candidate, sent by several senders at once, and what became of each. */
final class Uploads {

  private static final int SENDERS = 8;
  private static final long LIMIT_SECONDS = 90;
  private static final int CREATED = 201;
  private static final int KNOWN = 200;

  private final Candidate candidate;
  private final Queue<String> answered = new ConcurrentLinkedQueue<>();
  private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

  Uploads(Candidate candidate) {
    this.candidate = candidate;
  }

  /** Something that happens to the server while reports arrive. */
  interface Fault {
    void happens() throws Exception;
  }

  /**
   * Sends {@code count} reports; {@code fault} happens when {@code before} of them are answered.
   */
  void send(int count, int before, Fault fault) throws Exception {
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reports.add(candidate.signedReport());
    }
    CountDownLatch enough = new CountDownLatch(before);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    reports.forEach(jws -> senders.execute(() -> send(jws, enough)));
    senders.shutdown();
    assertThat(enough.await(LIMIT_SECONDS, TimeUnit.SECONDS))
        .as("answers before")
        .isTrue();
    fault.happens();
    assertThat(senders.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  /** Sends {@code count} reports and nothing happens. */
  void send(int count) throws Exception {
    send(count, 0, () -> {});
  }

  private void send(String jws, CountDownLatch enough) {
    try {
      if (candidate.send(jws) == CREATED) {
        answered.add(jws);
        enough.countDown();
        return;
      }
    } catch (IOException noAnswer) {
      // Nobody knows whether it was stored, so it counts as unanswered.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    unanswered.add(jws);
  }

  /** Returns how many were answered with 201 so far. */
  int answered() {
    return answered.size();
  }

  /** Returns those answered with 201 so far. */
  List<String> answeredReports() {
    return List.copyOf(answered);
  }

  /**
   * Fails unless a server that is well again knows all that were answered, byte by byte, and takes
   * all others; prints the count.
   */
  void assertNoneIsLost(String fault) throws Exception {
    int late = unanswered.size();
    System.out.printf(
        "%s: %d reports answered with 201, %d unanswered%n", fault, answered.size(), late);
    assertThat(answered).as("some were answered").isNotEmpty();
    assertKnown(candidate, answeredReports());
    for (String jws : unanswered) {
      assertThat(candidate.send(jws)).as("taken late, or known").isIn(KNOWN, CREATED);
    }
  }

  /** Fails unless the server of {@code candidate} knows all of {@code reports} already. */
  static void assertKnown(Candidate candidate, List<String> reports) throws Exception {
    for (String jws : reports) {
      assertThat(candidate.send(jws)).as("already known").isEqualTo(KNOWN);
    }
  }
}
