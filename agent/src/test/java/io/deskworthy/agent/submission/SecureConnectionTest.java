package io.deskworthy.agent.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.agent.http.OkHttpWebClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between TCP and HTTP. */
final class SecureConnectionTest {

  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir
  private Path folder;

  @Test
  void saysThatACertificateIsNotTrusted() throws Exception {
    try (ServerSocket server = selfSigned()) {
      assertThat(faultOf(server)).isEqualTo(DeliveryFault.CERTIFICATE_NOT_TRUSTED);
    }
  }

  @Test
  void saysThatAPlainServerIsNotSecure() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(faultOf(server)).isEqualTo(DeliveryFault.SECURE_CONNECTION_FAILED);
    }
  }

  private static DeliveryFault faultOf(ServerSocket server) {
    Thread thread = new Thread(() -> serve(server), "secure-server");
    thread.setDaemon(true);
    thread.start();
    URI url = URI.create("https://localhost:" + server.getLocalPort());
    return CallFaults.of(catchThrowableOfType(
        IOException.class,
        () -> new OkHttpWebClient(new OkHttpClient()).get(url, "application/json")));
  }

  private static void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket
            .getOutputStream()
            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException refused) {
        // The client will have none of it, which is what is tested.
      }
    }
  }

  private ServerSocket selfSigned() throws Exception {
    Path store = folder.resolve("store.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    int exitCode = new ProcessBuilder(
            keytool.toString(),
            "-genkeypair",
            "-alias",
            "a",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            "password",
            "-keystore",
            store.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("keytool.log").toFile())
        .start()
        .waitFor();
    assertThat(exitCode).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
