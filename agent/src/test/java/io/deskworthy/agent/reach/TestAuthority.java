package io.deskworthy.agent.reach;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Certificates made for one test: an authority that the test trusts, one that reads connections as
 * antivirus programs do, and what they issued.
 */
final class TestAuthority {

  /** The name for which good certificates are made. */
  static final String NAME = "service.test";

  /** Longer than is shown. */
  static final String SNOOP = "Snooping Antivirus, a company whose name is far longer than is good";

  private static final char[] PASSWORD = "password".toCharArray();

  private final KeyStore store;

  private TestAuthority(KeyStore store) {
    this.store = store;
  }

  /** Makes everything in {@code folder}. */
  static TestAuthority in(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("certificates.p12");
    keytool(file, "trusted", "CN=Trusted Root", "-ext", "bc:c");
    keytool(file, "snoop", "CN=Root,O=" + SNOOP.replace(",", "\\,"), "-ext", "bc:c");
    leaf(file, "good", "trusted", NAME);
    leaf(file, "inspected", "snoop", NAME);
    leaf(file, "other-name", "trusted", "portal.test");
    leaf(file, "expired", "trusted", NAME, "-startdate", "-30d", "-validity", "10");
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return new TestAuthority(store);
  }

  /** Returns what a server needs that shows the certificate {@code alias}. */
  SSLContext serverWith(String alias) throws GeneralSecurityException, IOException {
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, PASSWORD);
    one.setKeyEntry(
        alias, store.getKey(alias, PASSWORD), PASSWORD, store.getCertificateChain(alias));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(one, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** Returns who trusts the good authority alone. */
  X509TrustManager trusting() throws GeneralSecurityException, IOException {
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, PASSWORD);
    one.setCertificateEntry("trusted", store.getCertificate("trusted"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(one);
    return (X509TrustManager) managers.getTrustManagers()[0];
  }

  private static void leaf(Path file, String alias, String signer, String name, String... more)
      throws IOException {
    List<String> options = new ArrayList<>(List.of("-signer", signer, "-ext", "san=dns:" + name));
    options.addAll(List.of(more));
    keytool(file, alias, "CN=" + name, options.toArray(String[]::new));
  }

  private static void keytool(Path file, String alias, String name, String... more)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", name));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", new String(PASSWORD)));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException(command + ": " + said);
      }
    } catch (InterruptedException cancelled) {
      throw new IOException(cancelled);
    }
  }
}
