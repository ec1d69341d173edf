package io.deskworthy.agent.identity;

import java.io.IOException;
import java.nio.file.Path;

/** A key file cannot be used. Forgetting the server's key makes room for a new one. */
public final class DamagedKeyException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The code of this fault in the message files. */
  public static final String CODE = "key-damaged";

  DamagedKeyException(Path file, String why) {
    super("the key file " + file + " cannot be used: " + why);
  }
}
