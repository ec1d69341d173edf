package io.deskworthy.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder with all that a server keeps. */
public final class DataFolder {

  private static final String DATABASE_URL = "database-url";

  private final Path folder;

  private DataFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens {@code folder}; if it is made, nobody but its owner may look into it. */
  public static DataFolder open(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(folder, ownerOnly(folder));
    }
    return new DataFolder(folder);
  }

  /** Returns whether a server was ever started with {@code folder}. */
  public static boolean isUsed(Path folder) {
    return Files.exists(new DataFolder(folder).database())
        || Files.exists(folder.resolve(DATABASE_URL));
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Returns where it is. */
  Path path() {
    return folder;
  }

  /** Returns the database. */
  Path database() {
    return folder.resolve("deskworthy.db");
  }

  /** Returns the folder with keys. */
  Path keys() {
    return folder.resolve("keys");
  }

  /** Returns the folder whose files candidates may download. */
  Path downloads() {
    return folder.resolve("downloads");
  }

  /** Returns the file that tells where the audit log once ended. */
  AuditHeads auditHeads() {
    return new AuditHeads(folder.resolve("audit-heads"));
  }

  /** Keeps at which public address the server was last started, for the other commands. */
  void writePublicUrl(String url) throws IOException {
    Files.writeString(folder.resolve("public-url"), url, StandardCharsets.UTF_8);
  }

  /** Returns at which public address the server was last started. */
  public Optional<String> publicUrl() throws IOException {
    return line("public-url");
  }

  /** Keeps at which PostgreSQL database the server was last started, for the other commands. */
  void writeDatabaseUrl(String url) throws IOException {
    Files.writeString(folder.resolve(DATABASE_URL), url, StandardCharsets.UTF_8);
  }

  /** Returns at which PostgreSQL database the server was last started, if it was one. */
  Optional<String> databaseUrl() throws IOException {
    return line(DATABASE_URL);
  }

  private Optional<String> line(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
        : Optional.empty();
  }

  /** Runs {@code work} while no other process does the like in this folder. */
  <T> T alone(Work<T> work) throws IOException {
    try (FileChannel file = FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = file.lock()) {
      if (!held.isValid()) {
        throw new IOException("the folder " + folder + " cannot be locked");
      }
      return work.run();
    }
  }

  /** Something to be done alone. */
  interface Work<T> {
    T run() throws IOException;
  }
}
