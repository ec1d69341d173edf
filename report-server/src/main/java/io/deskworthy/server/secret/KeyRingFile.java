package io.deskworthy.server.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * A ring of keys in a file that a command may change while the server runs: looked at again
 * whenever its date has changed. Safe for concurrent use.
 */
public final class KeyRingFile {

  private final Path file;
  private final Reading reading;
  private @Nullable KeyRing ring;
  private FileTime date = FileTime.fromMillis(0);

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
      FileTime now = Files.getLastModifiedTime(file);
      if (ring == null || !now.equals(date)) {
        ring = reading.read();
        date = now;
      }
      return ring;
    } catch (IOException unreadable) {
      if (ring != null) {
        return ring;
      }
      throw new UncheckedIOException(unreadable);
    }
  }
}
