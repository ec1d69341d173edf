package io.deskworthy.agent.identity;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in a key file: whose key it is, how it is wrapped, and the private JSON Web Key.
 *
 * @param server whose it is; the file's name is only for people
 * @param wrapping the {@linkplain KeyWrapping#name() name} of the wrapping
 * @param wrapped the key as the wrapping made it, in base64url
 */
record KeyFile(ServerOrigin server, String wrapping, String wrapped) {

  /** A wrapped key has under 1 kB. */
  private static final int MAX_BYTES = 16 * 1024;

  private static final int MAX_TEXT = 8 * 1024;

  static KeyFile of(ServerOrigin server, SigningKey key, KeyWrapping wrapping) throws IOException {
    byte[] secret = key.toPrivateJwk().getBytes(StandardCharsets.UTF_8);
    return new KeyFile(server, wrapping.name(), Base64Url.encode(wrapping.wrap(secret)));
  }

  /** Reads {@code file}, or throws {@link DamagedKeyException} if it is not one of ours. */
  static KeyFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      JsonFields fields =
          new JsonFields("", StrictJson.object(in.readNBytes(MAX_BYTES + 1), MAX_BYTES));
      String server = fields.text("server", MAX_TEXT);
      return new KeyFile(
          ServerOrigin.of(URI.create(server))
              .orElseThrow(() -> fields.refused("server", "a server")),
          fields.text("wrapping", MAX_TEXT),
          fields.text("key", MAX_TEXT));
    } catch (MalformedJsonException | IllegalArgumentException notOurs) {
      throw new DamagedKeyException(file, String.valueOf(notOurs.getMessage()));
    }
  }

  /** Returns the key, opened by {@code with}; {@code file} is named if it cannot be. */
  SigningKey open(KeyWrapping with, Path file) throws IOException {
    if (!wrapping.equals(with.name())) {
      throw new DamagedKeyException(file, "it was closed on another kind of system");
    }
    byte[] closed = Base64Url.decode(wrapped)
        .orElseThrow(() -> new DamagedKeyException(file, "its key is not base64url"));
    try {
      byte[] secret = with.unwrap(closed);
      return SigningKey.fromPrivateJwk(new String(secret, StandardCharsets.UTF_8));
    } catch (MalformedKeyException unusable) {
      throw new DamagedKeyException(file, String.valueOf(unusable.getMessage()));
    }
  }

  byte[] toBytes() {
    ObjectNode json = StrictJson.newObject()
        .put("server", server.toString())
        .put("wrapping", wrapping)
        .put("key", wrapped);
    return StrictJson.pretty(json).getBytes(StandardCharsets.UTF_8);
  }
}
