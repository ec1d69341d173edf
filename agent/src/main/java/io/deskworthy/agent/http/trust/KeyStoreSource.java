package io.deskworthy.agent.http.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A system's own store that Java reads through a provider. Only entries that are trusted count: a
 * keychain also holds certificates that are merely kept.
 *
 * @param type the provider's name for it
 */
record KeyStoreSource(String type) implements TrustSource {

  @Override
  public List<X509Certificate> read() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    List<X509Certificate> found = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isCertificateEntry(alias)
          && store.getCertificate(alias) instanceof X509Certificate certificate) {
        found.add(certificate);
      }
    }
    return found;
  }
}
