package io.deskworthy.agent.identity;

import io.deskworthy.agent.storage.OwnerOnly;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** This agent's keys: one file per server, which only the owner can read. */
public final class KeyRing {

  private static final String ENDING = ".key";

  private final Path folder;
  private final KeyWrapping wrapping;

  /** Keeps the keys in {@code folder}, which is made with the first key. */
  public KeyRing(Path folder, KeyWrapping wrapping) {
    this.folder = folder;
    this.wrapping = wrapping;
  }

  /** Returns the keys of the user whose data folder this is. */
  public static KeyRing in(Path dataFolder) {
    return new KeyRing(dataFolder.resolve("keys"), KeyWrapping.ofThisSystem());
  }

  /**
   * Returns the key for {@code server}; makes and keeps one the first time.
   *
   * @throws DamagedKeyException if there is one that cannot be used
   * @throws IOException if the key cannot be kept: a key that is not kept is not used either
   */
  public SigningKey keyFor(ServerOrigin server) throws IOException {
    Optional<SigningKey> known = find(server);
    if (known.isPresent()) {
      return known.get();
    }
    SigningKey key = SigningKey.generate();
    OwnerOnly.createFolder(folder);
    try {
      OwnerOnly.writeNew(fileOf(server), KeyFile.of(server, key, wrapping).toBytes());
      return key;
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return find(server).orElseThrow(() -> madeMeanwhile);
    }
  }

  /** Returns the key for {@code server}, or nothing if none was made yet. */
  public Optional<SigningKey> find(ServerOrigin server) throws IOException {
    Path file = fileOf(server);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    KeyFile kept = KeyFile.read(file);
    if (!kept.server().equals(server)) {
      throw new DamagedKeyException(file, "it belongs to " + kept.server());
    }
    return Optional.of(kept.open(wrapping, file));
  }

  /** Returns the public half of the key with that thumbprint, or nothing if none has it. */
  public Optional<VerificationKey> withId(String keyId) throws IOException {
    for (Path file : files()) {
      Optional<VerificationKey> key = readable(file)
          .map(SigningKey::verificationKey)
          .filter(each -> each.keyId().equals(keyId));
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  /** Returns the keys that can be used, by server. */
  public List<StoredKey> list() throws IOException {
    List<StoredKey> keys = new ArrayList<>();
    for (Path file : files()) {
      Optional<SigningKey> key = readable(file);
      if (key.isPresent()) {
        keys.add(new StoredKey(
            KeyFile.read(file).server(), key.get().verificationKey().keyId()));
      }
    }
    keys.sort(Comparator.comparing(key -> key.server().toString()));
    return List.copyOf(keys);
  }

  /** Deletes the key for {@code server}, damaged or not; returns whether there was one. */
  public boolean forget(ServerOrigin server) throws IOException {
    return Files.deleteIfExists(fileOf(server));
  }

  private Optional<SigningKey> readable(Path file) throws IOException {
    try {
      return Optional.of(KeyFile.read(file).open(wrapping, file));
    } catch (DamagedKeyException unusable) {
      return Optional.empty();
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /** A name that every file system takes; colons of IPv6 addresses become underscores. */
  private Path fileOf(ServerOrigin server) {
    String host = server.host().replaceAll("[^a-z0-9.-]", "_");
    return folder.resolve(server.scheme() + "_" + host + "_" + server.port() + ENDING);
  }
}
