package io.deskworthy.server.secret;

import io.deskworthy.report.json.MalformedJsonException;
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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
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

  /**
   * Returns the key for badges called {@code name}, which is made when somebody first asks for it:
   * that takes seconds, and most servers never make a badge.
   *
   * @throws IOException if its file is there and cannot be read, or is not a key
   */
  public BadgeKeyFile badgeKey(String name) throws IOException {
    BadgeKeyFile file = new BadgeKeyFile(() -> readOrMakeBadgeKey(name));
    if (Files.exists(folder.resolve(name + ".rsa"))) {
      file.key();
    }
    return file;
  }

  private BadgeKey readOrMakeBadgeKey(String name) throws IOException {
    return BadgeKey.read(readOrMake(name + ".rsa", BadgeKey::generate).strip())
        .orElseThrow(() -> new IOException(
            "the file " + folder.resolve(name + ".rsa") + " is not a key; put back its copy"));
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

  /**
   * Returns the ring of signing keys called {@code name}. A single key of that name from before
   * there were rings becomes its first.
   *
   * @throws IOException if its file cannot be read or written, or is not a ring of keys
   */
  public KeyRingFile keyRing(String name) throws IOException {
    KeyRingFile file = new KeyRingFile(folder.resolve(ringFile(name)), () -> ring(name));
    ring(name);
    return file;
  }

  /**
   * Adds a new key to the ring called {@code name}.
   *
   * @param activeFrom from when it signs
   * @param now what the time is
   * @param withdraw whether nobody is to rely on the older keys any more
   */
  public KeyRing rotate(String name, Instant activeFrom, Instant now, boolean withdraw)
      throws IOException {
    synchronized (SecretFolder.class) {
      KeyRing before = ring(name);
      KeyRing kept = withdraw ? before.withdrawn() : before;
      KeyRing after = kept.with(SigningKey.generate(), activeFrom, now);
      try (FileChannel lock = lock();
          FileLock held = lock.lock()) {
        if (!held.isValid()) {
          throw new IOException("the folder " + folder + " cannot be locked");
        }
        write(folder.resolve(ringFile(name)), after.toJson());
      }
      return after;
    }
  }

  private KeyRing ring(String name) throws IOException {
    Path single = folder.resolve(name + ".jwk");
    boolean hadOne = Files.exists(single) && !Files.exists(folder.resolve(ringFile(name)));
    Optional<SigningKey> had = hadOne ? Optional.of(signingKey(name)) : Optional.empty();
    String json = readOrMake(
        ringFile(name), () -> KeyRing.of(had.orElseGet(SigningKey::generate)).toJson());
    Files.deleteIfExists(single);
    try {
      return KeyRing.read(json);
    } catch (MalformedJsonException | MalformedKeyException | IllegalArgumentException damaged) {
      throw new IOException(
          "the file " + folder.resolve(ringFile(name)) + " holds no keys; put back its copy",
          damaged);
    }
  }

  private static String ringFile(String name) {
    return name + "-keys.json";
  }

  private FileChannel lock() throws IOException {
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private String readOrMake(String name, Supplier<String> maker) throws IOException {
    Path file = folder.resolve(name);
    synchronized (SecretFolder.class) {
      try (FileChannel lock = lock();
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
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private FileAttribute<?>[] ownerOnly() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }
}
