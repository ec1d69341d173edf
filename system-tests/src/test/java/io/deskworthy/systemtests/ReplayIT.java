package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that somebody has copied are sent again and again, to the packaged server. */
final class ReplayIT {

  /** In continuous integration a hundred, for its time; {@code -Dreplay.captured=10000} has all. */
  private static final int CAPTURED = Integer.getInteger("replay.captured", 100);

  private static final int REPLAYS = 10_000;
  private static final int AT_ONCE = 8;
  private static final int RIVALS = 50;

  @TempDir
  private Path folder;

  @Test
  void ofTenThousandReportsNoneIsAccepted() throws Exception {
    try (RunningServer server = RunningServer.start(folder.resolve("first"));
        RunningServer other = RunningServer.start(folder.resolve("other"))) {
      Candidate candidate = new Candidate(server.invite());
      Candidate stranger = new Candidate(other.invite());
      List<String> captured = new ArrayList<>();
      for (int i = 0; i < CAPTURED; i++) {
        captured.add(candidate.signedReport());
        assertThat(candidate.send(captured.get(i))).isEqualTo(201);
      }

      List<Callable<Integer>> replays = new ArrayList<>();
      for (int time = 0; time < REPLAYS / CAPTURED; time++) {
        captured.forEach(jws -> replays.add(() -> candidate.send(jws)));
      }
      List<Integer> statuses = all(replays, AT_ONCE);
      List<Callable<Integer>> elsewhere = new ArrayList<>();
      captured.forEach(jws -> elsewhere.add(() -> stranger.send(jws)));
      List<Integer> refused = all(elsewhere, AT_ONCE);

      long accepted = statuses.stream().filter(status -> status == 201).count();
      System.out.printf(
          "%d replays of %d captured reports: %d accepted; at another server: %s%n",
          statuses.size(), CAPTURED, accepted, refused.stream().distinct().toList());
      assertThat(statuses).as("known already, nothing stored").containsOnly(200);
      assertThat(refused).as("a key that belongs to no invitation there").containsOnly(401);
    }
  }

  @Test
  void ofFiftyReportsWithOneNonceExactlyOneIsAccepted() throws Exception {
    try (RunningServer server = RunningServer.start(folder.resolve("first"))) {
      Candidate candidate = new Candidate(server.invite());
      CountDownLatch start = new CountDownLatch(RIVALS);
      List<Callable<Integer>> rivals = new ArrayList<>();
      candidate
          .rivalReports(RIVALS)
          .forEach(jws -> rivals.add(() -> {
            start.countDown();
            start.await();
            return candidate.send(jws);
          }));

      List<Integer> statuses = all(rivals, RIVALS);

      System.out.printf("%d reports with one nonce at once: %s%n", RIVALS, statuses);
      assertThat(statuses).containsOnlyOnce(201);
      assertThat(statuses.stream().filter(status -> status != 201)).containsOnly(409);
    }
  }

  private static List<Integer> all(List<Callable<Integer>> sends, int atOnce) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(atOnce);
    try {
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : senders.invokeAll(sends)) {
        statuses.add(status.get());
      }
      return statuses;
    } finally {
      senders.shutdownNow();
    }
  }
}
