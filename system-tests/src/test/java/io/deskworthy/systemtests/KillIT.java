package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server while reports arrive: what was answered is there, the rest can be sent. Five
 * times; {@code -Ddeskworthy.kills=100} for more.
 */
final class KillIT {

  private static final int KILLS = Integer.getInteger("deskworthy.kills", 5);
  private static final int REPORTS_A_ROUND = 150;

  /** A kill falls somewhere among the answers: after this many of them, drawn anew each round. */
  private static final int MOST_ANSWERS_BEFORE_THE_KILL = 100;

  @TempDir
  private Path folder;

  @Test
  void noAnsweredReportIsLostAndEveryOtherIsTakenLater() throws Exception {
    Random random = new Random(42);
    Uploads uploads;
    String place;
    try (RunningServer server = RunningServer.start(folder)) {
      uploads = new Uploads(new Candidate(server.invite()));
      place = server.hostAndPort();
    }
    for (int round = 0; round < KILLS; round++) {
      try (RunningServer server = RunningServer.start(folder, place)) {
        int before = 1 + random.nextInt(MOST_ANSWERS_BEFORE_THE_KILL);
        uploads.send(REPORTS_A_ROUND, before, server::kill);
      }
    }
    try (RunningServer server = RunningServer.start(folder, place)) {
      assertThat(server.url()).endsWith(place);
      uploads.assertNoneIsLost(KILLS + " kills");
    }
  }
}
