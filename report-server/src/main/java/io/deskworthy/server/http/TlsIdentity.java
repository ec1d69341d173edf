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
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The key and certificates with which the server speaks TLS. */
public final class TlsIdentity {

  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  /** What a key signs that is to show that it belongs to a certificate. */
  private static final byte[] SAMPLE = {1, 2, 3};

  private final Path certificates;
  private final Path key;
  private final KeyStore keyStore;
  private final Instant validUntil;

  private TlsIdentity(Path certificates, Path key, KeyStore keyStore, Instant validUntil) {
    this.certificates = certificates;
    this.key = key;
    this.keyStore = keyStore;
    this.validUntil = validUntil;
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
      PrivateKey secret = privateKey(key);
      X509Certificate[] chain = chain(certificates);
      if (!belong(secret, chain[0].getPublicKey())) {
        throw new IOException("key " + key + " does not belong to certificate " + certificates);
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", secret, new char[0], chain);
      return new TlsIdentity(certificates, key, store, chain[0].getNotAfter().toInstant());
    } catch (GeneralSecurityException unusable) {
      throw new IOException(
          "certificate " + certificates + " and key " + key + " do not make a TLS identity: "
              + unusable.getMessage(),
          unusable);
    }
  }

  private static boolean belong(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
    if (!secret.getAlgorithm().equals(open.getAlgorithm())) {
      return false;
    }
    String algorithm = secret.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(secret);
    signature.update(SAMPLE);
    byte[] signed = signature.sign();
    signature.initVerify(open);
    signature.update(SAMPLE);
    return signature.verify(signed);
  }

  /** Reads the same files anew. */
  TlsIdentity again() throws IOException {
    return fromPem(certificates, key);
  }

  /** Returns what changes when the files do. */
  String stamp() {
    return stamp(certificates) + " " + stamp(key);
  }

  private static String stamp(Path file) {
    try {
      return Files.getLastModifiedTime(file) + "/" + Files.size(file);
    } catch (IOException away) {
      return "away";
    }
  }

  /** Returns until when clients take the certificate. */
  Instant validUntil() {
    return validUntil;
  }

  KeyStore keyStore() {
    return keyStore;
  }

  private static X509Certificate[] chain(Path file) throws IOException, GeneralSecurityException {
    X509Certificate[] chain = CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
        .toArray(X509Certificate[]::new);
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
