package io.deskworthy.agent.http.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts whom the Java runtime trusts and whom the operating system trusts: a company's own
 * authority is in the second only. A store that cannot be read is left out.
 *
 * @param sockets make TLS connections with that trust
 * @param manager decides about certificates
 */
public record SystemTrust(SSLSocketFactory sockets, X509TrustManager manager) {

  /** Reads the stores of this system, which may take some tenths of a second. */
  public static SystemTrust ofThisSystem(Map<String, String> environment) {
    return of(TrustSources.of(System.getProperty("os.name", ""), environment));
  }

  static SystemTrust of(List<TrustSource> sources) {
    try {
      Set<X509Certificate> authorities = new LinkedHashSet<>(List.of(javas().getAcceptedIssuers()));
      sources.forEach(source -> authorities.addAll(readable(source)));
      X509TrustManager manager = manager(store(authorities));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return new SystemTrust(context.getSocketFactory(), manager);
    } catch (GeneralSecurityException | IOException noTls) {
      throw new IllegalStateException("this Java runtime has no TLS", noTls);
    }
  }

  private static List<X509Certificate> readable(TrustSource source) {
    try {
      return source.read();
    } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
      // Providers of other systems are missing, and a bundle may be closed to this user.
      return List.of();
    }
  }

  private static X509TrustManager javas() throws GeneralSecurityException {
    return manager(null);
  }

  private static X509TrustManager manager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Stream.of(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static KeyStore store(Set<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (X509Certificate authority : authorities) {
      store.setCertificateEntry("authority-" + number++, authority);
    }
    return store;
  }
}
