package io.deskworthy.server.secret;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The key for badges as its file holds it, read or made once. Safe for concurrent use. */
public final class BadgeKeyFile {

  private final Source source;
  private @Nullable BadgeKey key;

  BadgeKeyFile(Source source) {
    this.source = source;
  }

  /**
   * Returns the key.
   *
   * @throws IOException if its file cannot be read or written, or is not a key
   */
  public synchronized BadgeKey key() throws IOException {
    BadgeKey known = key;
    if (known == null) {
      known = source.readOrMake();
      key = known;
    }
    return known;
  }

  /** Reads the key, or makes it. */
  @FunctionalInterface
  interface Source {

    BadgeKey readOrMake() throws IOException;
  }
}
