package io.deskworthy.agent.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;

/**
 * Writes files that only their owner can read, from their first byte on, and that are either
 * complete and on the disk or not there at all.
 */
public final class OwnerOnly {

  private static final FileAttribute<?>[] NONE = {};

  private OwnerOnly() {}

  /** Makes {@code folder} and the missing ones above it, closed to others. */
  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, "rwx------"));
    }
  }

  /**
   * Writes {@code content} to {@code target} in a folder that exists, replacing what was there.
   * Returns when it would survive a power cut; on failure the old state stays.
   */
  public static void write(Path target, byte[] content) throws IOException {
    Path partial = Files.createTempFile(
        parent(target), "unfinished-", ".part", attributes(target, "rw-------"));
    try {
      fill(partial, content);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      discard(partial, failed);
      throw failed;
    }
    syncFolder(target);
  }

  /**
   * Writes {@code content} to a {@code target} that must be new.
   *
   * @throws FileAlreadyExistsException if it is not
   */
  public static void writeNew(Path target, byte[] content) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    write(target, content);
  }

  private static void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void discard(Path partial, IOException because) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException alsoFailed) {
      because.addSuppressed(alsoFailed);
    }
  }

  /** Makes the new name durable. Windows keeps names by itself and cannot open folders. */
  private static void syncFolder(Path file) throws IOException {
    if (has(file, "posix")) {
      try (FileChannel folder = FileChannel.open(parent(file), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path path, String permissions) throws IOException {
    if (has(path, "posix")) {
      return new FileAttribute<?>[] {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
      };
    }
    return has(path, "acl") ? new FileAttribute<?>[] {new OwnerAcl(owner(path))} : NONE;
  }

  private static UserPrincipal owner(Path path) throws IOException {
    return path.getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name"));
  }

  private static boolean has(Path path, String view) {
    return path.getFileSystem().supportedFileAttributeViews().contains(view);
  }

  private static Path parent(Path file) {
    return file.toAbsolutePath().resolveSibling(".").normalize();
  }

  /** The Windows access list with one entry: the owner may do everything, nobody else anything. */
  private record OwnerAcl(UserPrincipal owner) implements FileAttribute<List<AclEntry>> {
    @Override
    public String name() {
      return "acl:acl";
    }

    @Override
    public List<AclEntry> value() {
      return List.of(AclEntry.newBuilder()
          .setType(AclEntryType.ALLOW)
          .setPrincipal(owner)
          .setPermissions(EnumSet.allOf(AclEntryPermission.class))
          .build());
    }
  }
}
