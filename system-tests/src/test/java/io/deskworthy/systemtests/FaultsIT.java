package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong around a server: no report that was answered is lost, and it recovers by itself.
 */
final class FaultsIT {

  private static final int POWER_CUTS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir
  private Path folder;

  /**
   * All files as they are at one moment, with the beginning of a write that never ended behind
   * them: what a machine finds after a power cut.
   */
  @Test
  void aPowerCutLosesNothing() throws Exception {
    Random random = new Random(7);
    List<Snapshot> snapshots = new ArrayList<>();
    Candidate candidate;
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      candidate = new Candidate(server.invite());
      Uploads uploads = new Uploads(candidate);
      for (int cut = 0; cut < POWER_CUTS; cut++) {
        int number = cut;
        uploads.send(
            60,
            1 + random.nextInt(40),
            () -> snapshots.add(
                Snapshot.of(server, uploads, folder.resolve("cut" + number), random)));
      }
      uploads.assertNoneIsLost("before the power cuts");
    }
    int known = 0;
    for (Snapshot snapshot : snapshots) {
      try (RunningServer server = RunningServer.start(snapshot.data(), snapshot.place())) {
        assertThat(server.url()).endsWith(snapshot.place());
        Uploads.assertKnown(candidate, snapshot.answered());
        known += snapshot.answered().size();
      }
    }
    System.out.printf("%d power cuts: all %d answered reports there%n", POWER_CUTS, known);
  }

  @Test
  void aFullDiskRefusesAndTakesAgainWhenThereIsRoom() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        isRoot() && run("mount", "-t", "tmpfs", "-o", "size=48m", "none", disk.toString()),
        "NOT RUN: needs root and tmpfs");
    try (RunningServer server = RunningServer.start(disk.resolve("data"))) {
      Candidate candidate = new Candidate(server.invite());
      Uploads uploads = new Uploads(candidate);
      uploads.send(20);
      String late = candidate.signedReport();
      Path filler = fill(disk);

      uploads.send(20);
      assertThat(candidate.send(late)).as("on a full disk").isEqualTo(503);
      Files.delete(filler);

      assertThat(candidate.send(late)).as("with room again").isEqualTo(201);
      uploads.assertNoneIsLost("full disk");
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  @Test
  void aDiskThatCanOnlyBeReadIsNamedAtTheStart() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        isRoot() && run("mount", "-t", "tmpfs", "-o", "size=48m", "none", disk.toString()),
        "NOT RUN: needs root and tmpfs");
    try {
      Uploads uploads;
      String place;
      try (RunningServer server = RunningServer.start(disk.resolve("data"))) {
        uploads = new Uploads(new Candidate(server.invite()));
        uploads.send(10);
        place = server.hostAndPort();
      }
      assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
      try (Program server = Program.start(
          Jars.server("serve", "--data", disk.resolve("data").toString(), "--listen", place),
          Map.of())) {
        assertThat(server.await(PATIENCE)).isNotZero();
        assertThat(server.err())
            .contains("not a folder that can be written to")
            .doesNotContain("\tat ");
      }
      assertThat(run("mount", "-o", "remount,rw", disk.toString())).isTrue();
      try (RunningServer server = RunningServer.start(disk.resolve("data"), place)) {
        assertThat(server.url()).endsWith(place);
        uploads.assertNoneIsLost("read-only disk");
      }
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  /** Three days forward, then back to six days before that. */
  @Test
  void aClockThatJumpsLosesNothingAndStopsNobody() throws Exception {
    Optional<Path> library = fakeTime();
    assumeTrue(library.isPresent(), "NOT RUN: libfaketime is not installed");
    Path clock = Files.writeString(folder.resolve("clock"), "+0");
    try (RunningServer server =
        RunningServer.startByClock(folder.resolve("data"), library.orElseThrow(), clock)) {
      Candidate candidate = new Candidate(server.invite());
      Uploads uploads = new Uploads(candidate);
      uploads.send(20);
      String before = candidate.signedReport();

      Files.writeString(clock, "+3d");
      assertThat(candidate.send(before)).as("within its week").isEqualTo(201);
      uploads.send(20);
      Files.writeString(clock, "-3d");
      uploads.send(20);

      assertThat(uploads.answered()).isEqualTo(60);
      uploads.assertNoneIsLost("a clock that jumps");
    }
  }

  private static Optional<Path> fakeTime() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(each -> each.resolve("faketime").resolve("libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst();
    }
  }

  /** Two hundred clients that begin a report and never end it. */
  @Test
  void connectionsThatFallSilentHoldNobodyUp() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      URI url = URI.create(server.url());
      Uploads uploads = new Uploads(new Candidate(server.invite()));
      for (int each = 0; each < 200; each++) {
        Socket socket = new Socket(url.getHost(), url.getPort());
        silent.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write("POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/jose\r\n"
            .getBytes(StandardCharsets.US_ASCII));
        out.write("Content-Length: 4000\r\n\r\neyJ".getBytes(StandardCharsets.US_ASCII));
      }
      uploads.send(100);
      assertThat(uploads.answered()).isEqualTo(100);
      uploads.assertNoneIsLost("200 silent connections");
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  /** The server may open 300 files; 400 clients connect and wait. */
  @Test
  void runningOutOfFilesPasses() throws Exception {
    List<Socket> waiting = new ArrayList<>();
    try (RunningServer server = RunningServer.startWithFiles(folder.resolve("data"), 300)) {
      URI url = URI.create(server.url());
      Candidate candidate = new Candidate(server.invite());
      Uploads uploads = new Uploads(candidate);
      uploads.send(30);
      String late = candidate.signedReport();
      for (int each = 0; each < 400; each++) {
        waiting.add(new Socket(url.getHost(), url.getPort()));
      }
      TimeUnit.SECONDS.sleep(2);
      for (Socket socket : waiting) {
        socket.close();
      }
      assertThat(taken(candidate, late)).as("when they have gone").isTrue();
      uploads.assertNoneIsLost("out of file handles");
    }
  }

  private static boolean taken(Candidate candidate, String jws) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (candidate.send(jws) <= 201) {
          return true;
        }
      } catch (IOException notYet) {
        // It may still be busy with those who left.
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return false;
  }

  private static Path fill(Path disk) throws IOException {
    Path filler = disk.resolve("filler");
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return filler;
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try (Program program = Program.start(List.of(command), Map.of())) {
      return program.await(PATIENCE) == 0;
    }
  }
}
