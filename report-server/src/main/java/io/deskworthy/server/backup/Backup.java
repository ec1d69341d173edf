package io.deskworthy.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Makes backups. */
public final class Backup {

  /** What is made anew, or belongs to this place alone. */
  private static final List<String> LEFT_OUT = List.of("lock", "database-url");

  private Backup() {}

  /**
   * Copies all tables, and the files of {@code folder} that are no database and no downloads, into
   * {@code file}, and looks whether they can be read back.
   *
   * @return how many rows it holds
   * @throws IOException if the file exists or cannot be written; what was begun is gone then
   */
  public static long make(Path file, TableSource tables, Path folder, Instant now)
      throws IOException {
    if (Files.exists(file)) {
      throw new IOException(file + " exists already, and backups are not written over");
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    try {
      write(unfinished, tables, folder, now);
      try (BackupArchive whole = BackupArchive.open(unfinished)) {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return whole.rows();
      }
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(unfinished);
      throw failed;
    }
  }

  private static void write(Path file, TableSource tables, Path folder, Instant now)
      throws IOException {
    try (BackupWriter writer = BackupWriter.create(file)) {
      tables.readAll(writer);
      for (Path each : files(folder)) {
        writer.file(folder.relativize(each).toString().replace('\\', '/'), each);
      }
      writer.finish(now);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> top = Files.list(folder);
        Stream<Path> keys = Files.list(folder.resolve("keys"))) {
      return Stream.concat(top, keys)
          .filter(Files::isRegularFile)
          .filter(file -> !LEFT_OUT.contains(name(file)) && !name(file).startsWith("deskworthy.db"))
          .filter(file -> !name(file).startsWith("new"))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
