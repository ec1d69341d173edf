package io.deskworthy.server;

import io.deskworthy.server.secret.BadgeKeyFile;
import io.deskworthy.server.secret.KeyRingFile;
import io.deskworthy.server.secret.SecretFolder;
import java.io.IOException;

/**
 * The private keys of an issuer.
 *
 * @param keys sign certificates and lists of revocations
 * @param badges signs Open Badges
 */
record CertificateSecrets(KeyRingFile keys, BadgeKeyFile badges) {

  /** Name of the keys that sign certificates. */
  static final String CERTIFICATE_KEYS = "certificate";

  static CertificateSecrets of(SecretFolder secrets) throws IOException {
    return new CertificateSecrets(
        secrets.keyRing(CERTIFICATE_KEYS), secrets.badgeKey("open-badge"));
  }
}
