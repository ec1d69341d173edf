package io.deskworthy.server;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.backup.Backup;
import io.deskworthy.server.backup.BackupArchive;
import io.deskworthy.server.storage.DatabaseRestore;
import io.deskworthy.server.storage.JdbcTables;
import io.deskworthy.server.storage.StorageUnavailableException;
import io.deskworthy.server.upkeep.UpkeepRecord;
import io.deskworthy.server.upkeep.UpkeepWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything of a data folder and its database in one file, and back. */
public final class DataBackup {

  /** Where a restored folder is put together; moved up when it is whole. */
  private static final String UNFINISHED = "restoring";

  private DataBackup() {}

  /**
   * Copies all of {@code data} into {@code file}, whether a server runs on it or not.
   *
   * @return how many rows that are
   * @throws IOException if the file exists or cannot be written
   */
  public static long make(OpenData data, Path file, Clock clock) throws IOException {
    data.audit().add(new AuditEvent(Actor.CONSOLE, AuditAction.BACKUP_MADE));
    try {
      DataCheck.noteAuditHead(data);
      long rows = Backup.make(
          file.toAbsolutePath(),
          new JdbcTables(data.database()),
          data.folder().path(),
          clock.instant());
      data.upkeep().done(UpkeepWork.BACKUP, new UpkeepRecord(clock.instant(), rows));
      return rows;
    } catch (StorageUnavailableException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
  }

  /**
   * Puts everything in {@code file} into {@code folder} and its database, both of which must be
   * empty.
   *
   * @return how many rows that were
   * @throws IOException if they are not, if the file is damaged, or if something fails; nothing
   *     that was there is changed then
   */
  public static long restore(Path file, Path folder, DatabaseLogin login, Clock clock)
      throws IOException {
    try (BackupArchive archive = BackupArchive.open(file)) {
      requireEmpty(folder);
      DataFolder.open(folder);
      Path unfinished =
          Files.createDirectory(folder.resolve(UNFINISHED), mode(folder, "rwx------"));
      writeFiles(archive, unfinished);
      if (login.url().isPresent()) {
        DatabaseRestore.intoPostgres(login.url().get(), login.user(), login.password())
            .restore(archive);
        DataFolder.open(unfinished).writeDatabaseUrl(login.url().get());
      } else {
        DatabaseRestore.into(DataFolder.open(unfinished).database()).restore(archive);
      }
      moveUp(unfinished, folder);
      try (OpenData data = OpenData.open(folder, login, clock)) {
        data.audit()
            .add(new AuditEvent(
                Actor.CONSOLE, AuditAction.BACKUP_RESTORED, "", "of " + archive.made()));
      }
      return archive.rows();
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (Files.exists(folder.resolve(UNFINISHED))) {
      throw new IOException("an earlier restore into " + folder
          + " was broken off. Delete that folder's content and try again");
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new IOException(folder + " is not empty. Nothing was changed; move it away first, or"
            + " name another folder");
      }
    }
  }

  private static void writeFiles(BackupArchive archive, Path folder) throws IOException {
    for (String name : archive.files()) {
      Path file = folder.resolve(name);
      Path parent = Optional.ofNullable(file.getParent()).orElse(folder);
      if (!Files.exists(parent)) {
        Files.createDirectory(parent, mode(folder, "rwx------"));
      }
      Files.newByteChannel(
              file,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              mode(folder, "rw-------"))
          .close();
      Files.write(file, archive.file(name), StandardOpenOption.SYNC);
    }
  }

  private static FileAttribute<?>[] mode(Path folder, String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static void moveUp(Path unfinished, Path folder) throws IOException {
    try (Stream<Path> content = Files.list(unfinished)) {
      for (Path each : List.copyOf(content.toList())) {
        Files.move(each, folder.resolve(unfinished.relativize(each)));
      }
    }
    Files.delete(unfinished);
  }
}
