package io.deskworthy.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A server's files as they were at one moment in which nothing wrote, with a torn write at the end
 * of the database's log.
 *
 * @param data the copy
 * @param place where the server was
 * @param answered reports that had been answered by then
 */
record Snapshot(Path data, String place, List<String> answered) {

  private static final int MOST_TORN_BYTES = 6000;

  /** Stops {@code server}, copies what it has written, and lets it go on. */
  static Snapshot of(RunningServer server, Uploads uploads, Path copy, Random random)
      throws IOException, InterruptedException {
    server.signal("STOP");
    try {
      List<String> answered = uploads.answeredReports();
      copyAll(server.data(), copy);
      tear(copy, random);
      return new Snapshot(copy, server.hostAndPort(), answered);
    } finally {
      server.signal("CONT");
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!file.getFileName().toString().endsWith("-shm")) {
          // The index of the log lives in memory; after a power cut it is made anew.
          Files.copy(file, target);
        }
      }
    }
  }

  private static void tear(Path copy, Random random) throws IOException {
    byte[] torn = new byte[1 + random.nextInt(MOST_TORN_BYTES)];
    random.nextBytes(torn);
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path log : (Iterable<Path>) files.filter(Snapshot::isLog)::iterator) {
        Files.write(log, torn, StandardOpenOption.APPEND);
      }
    }
  }

  private static boolean isLog(Path file) {
    return file.getFileName().toString().endsWith("-wal");
  }
}
