package io.deskworthy.bench.slowclients;

import io.deskworthy.bench.applicants.PackagedServer;
import io.deskworthy.testkit.crowd.Crowd;
import io.deskworthy.testkit.crowd.Habit;
import io.deskworthy.testkit.crowd.SlowHttpTest;
import io.deskworthy.testkit.crowd.SlowHttpTest.Part;
import io.deskworthy.testkit.crowd.Visits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is done to the server while pages are asked for. */
final class Assaults {

  /** The first page a stranger sees, and what a balancer asks for. */
  private static final List<String> PAGES = List.of("/sign-in", "/healthz");

  /** A hundred pages a second at most: what a server this size never has. */
  private static final long PAUSE_MILLIS = 10;

  private static final int SLOW_LIMIT_MILLIS = 100;
  private static final int CROWD_LIMIT_MILLIS = 200;
  private static final int ARRIVAL_SECONDS = 60;

  /** Longer than all visits take; it is stopped when they are done. */
  private static final int SLOW_SECONDS = 600;

  /** All connections of slowhttptest are made after two seconds. */
  private static final long SETTLE_MILLIS = 4000;

  private static final long TURN_MILLIS = 100;

  /** A kilobyte a second at ten turns. */
  private static final int UPLOAD_BYTES = 100;

  private final PackagedServer server;
  private final InetSocketAddress address;
  private final int visits;
  private final SlowClientsTable table;

  Assaults(PackagedServer server, int visits, SlowClientsTable table) {
    URI url = URI.create(server.address());
    this.server = server;
    this.address = new InetSocketAddress(url.getHost(), url.getPort());
    this.visits = visits;
    this.table = table;
  }

  void nobody(String name) throws IOException, InterruptedException {
    table.row(name, visit(), SLOW_LIMIT_MILLIS, 0, 0, server.peakMegabytes());
  }

  void slowHttpTest(int count) throws IOException, InterruptedException {
    try (SlowHttpTest headers =
            SlowHttpTest.start(server.address(), Part.HEADERS, count, SLOW_SECONDS);
        SlowHttpTest bodies =
            SlowHttpTest.start(server.address(), Part.BODY, count, SLOW_SECONDS)) {
      TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
      Visits seen = visit();
      boolean held = headers.isRunning() && bodies.isRunning();
      table.row(
          count + " slow headers and " + count + " slow bodies (slowhttptest)"
              + (held ? "" : ", which gave up"),
          seen,
          SLOW_LIMIT_MILLIS,
          server.openFiles(),
          0,
          server.peakMegabytes());
    }
  }

  void idleAndUploads(int idle, int uploads) throws IOException, InterruptedException {
    try (Crowd sitting = Crowd.of(address, idle, Habit.idle(), TURN_MILLIS);
        Crowd sending = Crowd.of(address, uploads, Habit.slowUpload(UPLOAD_BYTES), TURN_MILLIS)) {
      visitBeside(
          idle + " idle connections and " + uploads + " uploads at 1 kB/s", sitting, sending);
    }
  }

  /** A byte in a packet of its own, ten times a second. */
  void drips(int uploads) throws IOException, InterruptedException {
    try (Crowd sending = Crowd.of(address, uploads, Habit.slowUpload(1), TURN_MILLIS);
        Crowd asking = Crowd.of(address, uploads, Habit.slowHeaders(), TURN_MILLIS)) {
      visitBeside(
          uploads + " uploads at 10 bytes/s and " + uploads + " times ten headers a second",
          sending,
          asking);
    }
  }

  private void visitBeside(String what, Crowd one, Crowd other)
      throws IOException, InterruptedException {
    awaitAll(one, other);
    Visits seen = visit();
    table.row(
        what,
        seen,
        CROWD_LIMIT_MILLIS,
        server.openFiles(),
        one.lost() + other.lost(),
        server.peakMegabytes());
  }

  private static void awaitAll(Crowd one, Crowd other) throws IOException, InterruptedException {
    if (!one.awaitAll(ARRIVAL_SECONDS) || !other.awaitAll(ARRIVAL_SECONDS)) {
      throw new IOException("only " + one.connected() + " and " + other.connected()
          + " connections came about: see ulimit -n");
    }
  }

  private Visits visit() throws InterruptedException {
    return Visits.to(address, PAGES, visits, PAUSE_MILLIS);
  }
}
