package io.deskworthy.server.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ring of keys in a file that a command may change while the server runs: looked at again
 * whenever it is another file, or its date or size has changed: two changes may be of one date,
 * which moves on by some milliseconds at a time. Safe for concurrent use.
 */
public final class KeyRingFile {

  private final Path file;
  private final Reading reading;
  private @Nullable KeyRing ring;
  private Optional<Stamp> stamp = Optional.empty();

  KeyRingFile(Path file, Reading reading) {
    this.file = file;
    this.reading = reading;
  }

  /** Reads the file anew. */
  interface Reading {
    KeyRing read() throws IOException;
  }

  /**
   * Returns the ring as it is in the file now.
   *
   * @throws UncheckedIOException if it cannot be read, and could not be read before either
   */
  public synchronized KeyRing get() {
    try {
      Optional<Stamp> now = Optional.of(Stamp.of(file));
      if (ring == null || !now.equals(stamp)) {
        ring = reading.read();
        stamp = now;
      }
      return ring;
    } catch (IOException unreadable) {
      if (ring != null) {
        return ring;
      }
      throw new UncheckedIOException(unreadable);
    }
  }

  /** By what a file that was replaced is told from the one before; Windows has no key of files. */
  private record Stamp(FileTime date, long size, Optional<Object> key) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(is.lastModifiedTime(), is.size(), Optional.ofNullable(is.fileKey()));
    }
  }
}
