package io.deskworthy.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Starts one server over the same data again and again, and kills it under load. */
final class Recoveries {

  private static final int CANDIDATES = 50;
  private static final int REPORTS = 3000;
  private static final int OK = 200;

  /** The kill falls somewhere in the load: after this long at most. */
  private static final int LATEST_KILL_MILLIS = 1500;

  private static final int EARLIEST_KILL_MILLIS = 500;

  private static final long ARCHIVED_WITHIN_SECONDS = 120;

  private final String java;
  private final Path jar;
  private final Path data;
  private final String listen;
  private final List<String> flags;
  private final Random random = new Random(42);

  Recoveries(String java, Path jar, Path data, String listen, List<String> flags) {
    this.java = java;
    this.jar = jar;
    this.data = data;
    this.listen = listen;
    this.flags = List.copyOf(flags);
  }

  /**
   * What one kill led to.
   *
   * @param answered reports answered with 201 before it
   * @param gone how many of those the server did not know afterwards
   * @param logMegabytes how much of the database was in its log only
   * @param seconds from the kill until the server said that it is ready
   */
  record Recovery(int answered, int gone, double logMegabytes, double seconds) {}

  /** Makes an archive of the classes as docs/operations.md says; returns starts that use it. */
  Recoveries withArchive(Path archive) throws IOException, InterruptedException {
    LoadedServer other = LoadedServer.product(
        java,
        List.of("-XX:ArchiveClassesAtExit=" + archive),
        jar,
        Files.createTempDirectory("deskworthy-archive"),
        "127.0.0.1:0",
        Optional.empty());
    other.closeWithin(ARCHIVED_WITHIN_SECONDS);
    return new Recoveries(java, jar, data, listen, List.of("-XX:SharedArchiveFile=" + archive));
  }

  LoadedServer start() throws IOException {
    return LoadedServer.product(java, flags, jar, data, listen, Optional.empty());
  }

  /** Starts it and stops it; returns how long it took until it was ready. */
  double secondsUntilReady() throws IOException {
    long begin = System.nanoTime();
    try (LoadedServer server = start()) {
      awaitReady(server);
      return seconds(begin);
    }
  }

  /** Starts it, loads it, kills it, starts it again. */
  Recovery kill() throws Exception {
    List<byte[]> answered;
    long begin;
    double log;
    try (LoadedServer server = start()) {
      Candidates candidates = Candidates.of(server, CANDIDATES);
      try (Uploading uploading = Uploading.of(server.address(), candidates.reports(REPORTS))) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(EARLIEST_KILL_MILLIS, LATEST_KILL_MILLIS));
        begin = System.nanoTime();
        server.kill();
        answered = uploading.answered();
      }
      log = Files.size(data.resolve("deskworthy.db-wal")) / 1e6;
    }
    try (LoadedServer again = start()) {
      awaitReady(again);
      double seconds = seconds(begin);
      return new Recovery(answered.size(), unknown(again, answered), log, seconds);
    }
  }

  private static void awaitReady(LoadedServer server) throws IOException {
    String request = "GET /readyz HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n";
    try (Connection connection = new Connection(server.address())) {
      int status = connection.ask(request.getBytes(StandardCharsets.US_ASCII)).status();
      if (status != OK) {
        throw new IOException("listens, but is not ready: " + status);
      }
    }
  }

  private static int unknown(LoadedServer server, List<byte[]> reports) throws IOException {
    int unknown = 0;
    try (Connection connection = new Connection(server.address())) {
      for (byte[] report : new ArrayList<>(reports)) {
        unknown += connection.ask(report).status() == OK ? 0 : 1;
      }
    }
    return unknown;
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
