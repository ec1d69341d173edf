package io.deskworthy.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key and certificates with which the server speaks TLS. */
public final class TlsIdentity {

  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private final KeyStore keyStore;

  private TlsIdentity(KeyStore keyStore) {
    this.keyStore = keyStore;
  }

  /**
   * Reads PEM files.
   *
   * @param certificates the server's certificate, then those that lead to its issuer
   * @param key the private key as PKCS#8, not encrypted, RSA or EC
   * @throws IOException if one cannot be read, or is not that; the message names it
   */
  public static TlsIdentity fromPem(Path certificates, Path key) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", privateKey(key), new char[0], chain(certificates));
      return new TlsIdentity(store);
    } catch (GeneralSecurityException unusable) {
      throw new IOException(
          "certificate " + certificates + " and key " + key + " do not make a TLS identity: "
              + unusable.getMessage(),
          unusable);
    }
  }

  KeyStore keyStore() {
    return keyStore;
  }

  private static Certificate[] chain(Path file) throws IOException, GeneralSecurityException {
    Certificate[] chain = CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
        .toArray(Certificate[]::new);
    if (chain.length == 0) {
      throw new IOException("there is no certificate in " + file);
    }
    return chain;
  }

  private static PrivateKey privateKey(Path file) throws IOException {
    Matcher pem = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
    if (!pem.find()) {
      throw unreadable(file);
    }
    byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
    return privateKey("EC", bytes)
        .or(() -> privateKey("RSA", bytes))
        .orElseThrow(() -> unreadable(file));
  }

  private static Optional<PrivateKey> privateKey(String algorithm, byte[] bytes) {
    try {
      KeyFactory factory = KeyFactory.getInstance(algorithm);
      return Optional.of(factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    } catch (GeneralSecurityException otherKind) {
      return Optional.empty();
    }
  }

  private static IOException unreadable(Path file) {
    return new IOException("no PKCS#8 private key (BEGIN PRIVATE KEY), RSA or EC, in " + file
        + "; openssl pkcs8 -topk8 -nocrypt makes one from other forms");
  }
}
