package io.deskworthy.server;

import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.secret.SecretFolder;
import io.deskworthy.server.secret.TokenSource;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The keys of a data folder.
 *
 * @param secrets all of them
 * @param hash of secrets that are kept only as that
 * @param box for what must be read again
 * @param chain binds the entries of the log to one another
 */
record DataKeys(SecretFolder secrets, KeyedHash hash, SecretBox box, AuditChain chain) {

  /**
   * Opens the keys in {@code folder}, making those that are missing.
   *
   * @throws IOException if they cannot be read or written
   */
  static DataKeys open(Path folder) throws IOException {
    SecretFolder secrets = SecretFolder.open(folder, TokenSource.secure());
    return new DataKeys(
        secrets,
        secrets.keyedHash("tokens"),
        secrets.secretBox("sealing"),
        new AuditChain(secrets.keyedHash("audit")));
  }
}
