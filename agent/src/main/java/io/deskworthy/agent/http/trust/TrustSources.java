package io.deskworthy.agent.http.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where each operating system keeps the authorities it trusts. */
final class TrustSources {

  /** OpenSSL's name for a bundle that stands in for the system's. */
  private static final String BUNDLE_VARIABLE = "SSL_CERT_FILE";

  /** The first that is there is the system's; the same list that Go goes through. */
  private static final List<String> BUNDLES = List.of(
      "/etc/ssl/certs/ca-certificates.crt",
      "/etc/pki/tls/certs/ca-bundle.crt",
      "/etc/ssl/ca-bundle.pem",
      "/etc/pki/tls/cacert.pem",
      "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
      "/etc/ssl/cert.pem");

  private TrustSources() {}

  /**
   * Returns the sources of a system.
   *
   * @param system as {@code os.name} has it
   * @param environment of this process
   */
  static List<TrustSource> of(String system, Map<String, String> environment) {
    Stream<TrustSource> own = Stream.of();
    if (system.startsWith("Windows")) {
      own = Stream.of(
          new KeyStoreSource("Windows-ROOT"), new KeyStoreSource("Windows-ROOT-LOCALMACHINE"));
    } else if (system.startsWith("Mac")) {
      own =
          Stream.of(new KeyStoreSource("KeychainStore-ROOT"), new KeyStoreSource("KeychainStore"));
    }
    return Stream.concat(own, bundle(environment).stream().map(PemBundle::new)).toList();
  }

  private static Optional<Path> bundle(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(BUNDLE_VARIABLE))
        .filter(named -> !named.isBlank())
        .or(() ->
            BUNDLES.stream().filter(path -> Files.isReadable(Path.of(path))).findFirst())
        .map(Path::of);
  }
}
