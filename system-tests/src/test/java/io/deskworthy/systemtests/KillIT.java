package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the server while reports arrive: what was answered is there, the rest can be sent. */
final class KillIT {

  private static final int KILLS = 10;
  private static final int REPORTS_A_ROUND = 150;
  private static final int SENDERS = 8;

  /** A kill falls somewhere among the answers: after this many of them, drawn anew each round. */
  private static final int MOST_ANSWERS_BEFORE_THE_KILL = 100;

  @TempDir
  private Path folder;

  private final Queue<String> answered = new ConcurrentLinkedQueue<>();
  private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

  @Test
  void noAnsweredReportIsLostAndEveryOtherIsTakenLater() throws Exception {
    Random random = new Random(42);
    Candidate candidate;
    String place;
    try (RunningServer server = RunningServer.start(folder)) {
      candidate = new Candidate(server.invite());
      place = server.hostAndPort();
    }
    for (int round = 0; round < KILLS; round++) {
      try (RunningServer server = RunningServer.start(folder, place)) {
        sendUntilKilled(server, candidate, 1 + random.nextInt(MOST_ANSWERS_BEFORE_THE_KILL));
      }
    }
    try (RunningServer server = RunningServer.start(folder, place)) {
      assertThat(server.url()).endsWith(place);
      int later = unanswered.size();
      System.out.printf(
          "%d kills: %d reports answered with 201, %d unanswered%n", KILLS, answered.size(), later);
      assertThat(answered).as("some were answered").hasSizeGreaterThan(KILLS);
      for (String jws : answered) {
        assertThat(candidate.send(jws)).as("already known").isEqualTo(200);
      }
      for (String jws : unanswered) {
        assertThat(candidate.send(jws)).as("taken late, or known").isIn(200, 201);
      }
    }
  }

  private void sendUntilKilled(RunningServer server, Candidate candidate, int answersBefore)
      throws Exception {
    List<String> reports = new ArrayList<>();
    for (int i = 0; i < REPORTS_A_ROUND; i++) {
      reports.add(candidate.signedReport());
    }
    CountDownLatch enough = new CountDownLatch(answersBefore);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    reports.forEach(jws -> senders.execute(() -> send(candidate, jws, enough)));
    senders.shutdown();
    assertThat(enough.await(60, TimeUnit.SECONDS)).as("answers before the kill").isTrue();
    server.kill();
    assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  private void send(Candidate candidate, String jws, CountDownLatch enough) {
    try {
      int status = candidate.send(jws);
      if (status == 201) {
        answered.add(jws);
        enough.countDown();
        return;
      }
    } catch (IOException killed) {
      // No answer: nobody knows whether it was stored, so it counts as unanswered.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    unanswered.add(jws);
  }
}
