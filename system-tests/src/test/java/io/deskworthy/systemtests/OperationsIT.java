package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Backup, restore and check of the packaged server, while reports arrive. */
final class OperationsIT {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final int BEFORE = 30;

  @TempDir
  private Path folder;

  private final Queue<String> answered = new ConcurrentLinkedQueue<>();

  @Test
  void aBackupTakenWhileReportsArriveHoldsAllThatWereAnsweredBefore() throws Exception {
    Path data = folder.resolve("data");
    Path backup = folder.resolve("backup.zip");
    Candidate candidate;
    String place;
    List<String> before;
    try (RunningServer server =
        RunningServer.start(data, List.of("--listen", "127.0.0.1:0", "--log", "json"))) {
      place = server.hostAndPort();
      candidate = new Candidate(server.invite());
      send(candidate, BEFORE);
      before = List.copyOf(answered);
      AtomicBoolean enough = new AtomicBoolean();
      Thread load = new Thread(() -> sendUntil(candidate, enough));
      load.start();

      assertThat(run("backup", backup.toString(), "--data", data.toString())).isZero();
      assertThat(run("check-store", "--data", data.toString())).isZero();

      enough.set(true);
      load.join();
      assertThat(answered).hasSizeGreaterThan(BEFORE);
      linesAreObjectsWithoutSecrets(server.log());
    }

    Path restored = folder.resolve("restored");
    assertThat(run("restore", backup.toString(), "--data", restored.toString())).isZero();
    assertThat(run("restore", backup.toString(), "--data", restored.toString())).isEqualTo(1);
    assertThat(run("check-store", "--data", restored.toString())).isZero();
    try (RunningServer again = RunningServer.start(restored, place)) {
      for (String jws : before) {
        assertThat(candidate.send(jws)).as("already known to " + again.url()).isEqualTo(200);
      }
      System.out.printf(
          "%d reports answered before the backup began, %d until it ended: none of the first lost%n",
          before.size(), answered.size());
    }
  }

  private static void linesAreObjectsWithoutSecrets(String log) throws Exception {
    int reports = 0;
    for (String line : log.lines().filter(text -> text.startsWith("{")).toList()) {
      ObjectNode object = StrictJson.object(line.getBytes(StandardCharsets.UTF_8), 1 << 16);
      String message = object.get("formattedMessage").stringValue();
      if (message.contains("/api/v1/reports")) {
        reports++;
        assertThat(object.at("/mdc/request").stringValue("")).matches("[0-9a-f]{16}");
        assertThat(message).startsWith("POST /api/v1/reports 20").contains(" ms");
      }
    }
    assertThat(reports).isGreaterThan(BEFORE);
    assertThat(log).doesNotContain("Petrova", "eyJ");
  }

  private void send(Candidate candidate, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      String jws = candidate.signedReport();
      assertThat(candidate.send(jws)).isEqualTo(201);
      answered.add(jws);
    }
  }

  private void sendUntil(Candidate candidate, AtomicBoolean enough) {
    try {
      while (!enough.get()) {
        send(candidate, 1);
      }
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static int run(String... arguments) throws Exception {
    try (Program tool = Program.start(Jars.server(arguments), Map.of())) {
      return tool.await(LIMIT);
    }
  }
}
