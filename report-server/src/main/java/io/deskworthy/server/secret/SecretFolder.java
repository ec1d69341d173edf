package io.deskworthy.server.secret;

import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The server's secrets as files that only their owner may read, each made when it is first asked
 * for. Several processes may ask at once: a lock lets one of them make it.
 */
public final class SecretFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private static final int SECRET_BYTES = 32;

  private final Path folder;
  private final TokenSource tokens;

  private SecretFolder(Path folder, TokenSource tokens) {
    this.folder = folder;
    this.tokens = tokens;
  }

  /** Opens {@code folder}, making it if needed. */
  public static SecretFolder open(Path folder, TokenSource tokens) throws IOException {
    Files.createDirectories(folder);
    return new SecretFolder(folder, tokens);
  }

  /**
   * Returns the signing key called {@code name}.
   *
   * @throws IOException if its file cannot be read or written, or is not a key
   */
  public SigningKey signingKey(String name) throws IOException {
    String jwk = readOrMake(name + ".jwk", () -> SigningKey.generate().toPrivateJwk());
    try {
      return SigningKey.fromPrivateJwk(jwk);
    } catch (MalformedKeyException damaged) {
      throw new IOException(
          "the file " + folder.resolve(name + ".jwk") + " is not a key; put back its copy",
          damaged);
    }
  }

  /** Returns the keyed hash under the secret called {@code name}. */
  public KeyedHash keyedHash(String name) throws IOException {
    return new KeyedHash(secret(name));
  }

  /** Returns the box that seals under the secret called {@code name}. */
  public SecretBox secretBox(String name) throws IOException {
    return new SecretBox(secret(name), tokens);
  }

  private byte[] secret(String name) throws IOException {
    String text = readOrMake(name + ".secret", () -> Base64Url.encode(tokens.bytes(SECRET_BYTES)));
    return Base64Url.decode(text.strip())
        .filter(bytes -> bytes.length == SECRET_BYTES)
        .orElseThrow(() -> new IOException(
            "the file " + folder.resolve(name + ".secret") + " is not a key; put back its copy"));
  }

  private String readOrMake(String name, Supplier<String> maker) throws IOException {
    Path file = folder.resolve(name);
    synchronized (SecretFolder.class) {
      try (FileChannel lock = FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = lock.lock()) {
        if (held.isValid() && !Files.exists(file)) {
          write(file, maker.get());
        }
        return Files.readString(file, StandardCharsets.UTF_8);
      }
    }
  }

  private void write(Path file, String text) throws IOException {
    Path unfinished = Files.createTempFile(folder, "new", "", ownerOnly());
    try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      out.force(true);
    }
    Files.move(unfinished, file);
  }

  private FileAttribute<?>[] ownerOnly() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }
}
