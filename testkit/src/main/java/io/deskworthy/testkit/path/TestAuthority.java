package io.deskworthy.testkit.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority that nobody knows, and a server's certificate from it, made by the JDK's keytool.
 */
public final class TestAuthority {

  private static final String PASSWORD = "password";
  private static final String SERVER = "server";

  private final Path folder;
  private final KeyStore keys;

  private TestAuthority(Path folder, KeyStore keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /** Makes authority and certificate for {@code host} in {@code folder}. */
  public static TestAuthority forHost(Path folder, String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = Files.createDirectories(folder).resolve("store.p12");
    keytool(
        store,
        "-genkeypair",
        "-alias",
        "ca",
        "-keyalg",
        "EC",
        "-dname",
        "CN=Test authority",
        "-ext",
        "bc:c");
    keytool(
        store,
        "-genkeypair",
        "-alias",
        SERVER,
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + host,
        "-signer",
        "ca",
        "-ext",
        "san=dns:" + host);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new TestAuthority(folder, keys);
  }

  /** Returns a bundle with the authority alone. */
  public Path bundle() throws IOException, GeneralSecurityException {
    byte[] authority = keys.getCertificate("ca").getEncoded();
    return Files.writeString(folder.resolve("bundle.crt"), pem("CERTIFICATE", authority));
  }

  /** Returns the server's certificate with its chain. */
  public Path certificate() throws IOException, GeneralSecurityException {
    StringBuilder chain = new StringBuilder();
    for (var each : keys.getCertificateChain(SERVER)) {
      chain.append(pem("CERTIFICATE", each.getEncoded()));
    }
    return Files.writeString(folder.resolve("server.crt"), chain);
  }

  /** Returns the server's private key. */
  public Path key() throws IOException, GeneralSecurityException {
    byte[] key = keys.getKey(SERVER, PASSWORD.toCharArray()).getEncoded();
    return Files.writeString(folder.resolve("server.key"), pem("PRIVATE KEY", key));
  }

  /** Returns what a server in this process needs. */
  public SSLContext serverContext() throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static String pem(String what, byte[] der) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  private static void keytool(Path store, String... what) throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Path log = store.resolveSibling("keytool.log");
    Process process = new ProcessBuilder(Stream.of(
                Stream.of(keytool.toString()),
                Stream.of(what),
                Stream.of("-storetype", "PKCS12", "-storepass", PASSWORD),
                Stream.of("-keystore", store.toString()))
            .flatMap(each -> each)
            .toList())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + Files.readString(log));
    }
  }
}
