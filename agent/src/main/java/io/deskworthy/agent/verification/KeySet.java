package io.deskworthy.agent.verification;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.VerificationKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Public keys by their thumbprints. Keys of other kinds that stand among them are passed over, as
 * RFC 7517, section 5, wants it.
 *
 * @param keys P-256 keys for signatures
 */
public record KeySet(List<VerificationKey> keys) {

  private static final int MAX_KEYS = 100;

  private static final int MAX_BYTES = 64 * 1024;

  /** Copies the list. */
  public KeySet {
    keys = List.copyOf(keys);
  }

  /**
   * Reads a file with one JSON Web Key, or with a set of them.
   *
   * @throws MalformedJsonException if it holds neither, or no key that can verify
   * @throws IOException if it cannot be read
   */
  public static KeySet read(Path file) throws IOException, MalformedJsonException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(new JsonFields("", StrictJson.object(in.readNBytes(MAX_BYTES + 1), MAX_BYTES)));
    }
  }

  /** Reads one key, or a set of them under {@code keys}. */
  static KeySet of(JsonFields fields) throws MalformedJsonException {
    List<JsonFields> members =
        fields.has("keys") ? fields.objects("keys", MAX_KEYS) : List.of(fields);
    List<VerificationKey> keys =
        members.stream().flatMap(member -> usable(member).stream()).toList();
    if (keys.isEmpty()) {
      throw fields.refused(fields.has("keys") ? "keys" : "kty", "a P-256 key for signatures");
    }
    return new KeySet(keys);
  }

  private static Optional<VerificationKey> usable(JsonFields member) {
    try {
      return Optional.of(VerificationKey.fromJwk(member.node()));
    } catch (MalformedKeyException ofAnotherKind) {
      return Optional.empty();
    }
  }

  /** Returns the key of that thumbprint. */
  Optional<VerificationKey> find(Optional<String> keyId) {
    return keys.stream().filter(key -> keyId.equals(Optional.of(key.keyId()))).findFirst();
  }

  /** Does the same, but one key alone is the reader's choice whatever the text names. */
  Optional<VerificationKey> choose(Optional<String> keyId) {
    return keys.size() == 1 ? Optional.of(keys.get(0)) : find(keyId);
  }
}
