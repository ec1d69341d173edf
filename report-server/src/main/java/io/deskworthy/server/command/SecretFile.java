package io.deskworthy.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold one secret. */
final class SecretFile {

  private SecretFile() {}

  /**
   * Returns what {@code file} holds.
   *
   * @throws IOException if it cannot be read, or is empty
   */
  static String read(String file) throws IOException {
    String secret = Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
    if (secret.isEmpty()) {
      throw new IOException("the file " + file + " is empty");
    }
    return secret;
  }
}
