package io.deskworthy.agent.http.proxy;

import io.deskworthy.agent.http.BoundedBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Gets a PAC script from where the settings say it is. */
final class PacFile {

  /** Chromium's limit; the largest lists of networks have a tenth of it. */
  private static final int MAX_BYTES = 1024 * 1024;

  /** It is in the own network, or it is nowhere. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int OK = 200;

  private PacFile() {}

  /** Reads the script at {@code place}: http, https or file. */
  static PacScript read(URI place) throws IOException {
    if ("file".equalsIgnoreCase(place.getScheme())) {
      return new PacScript(ofFile(place));
    }
    OkHttpClient direct =
        new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).callTimeout(PATIENCE).build();
    try (Response response =
        direct.newCall(new Request.Builder().url(place.toString()).build()).execute()) {
      if (response.code() != OK) {
        throw new IOException("no proxy script at " + place + ": " + response.code());
      }
      return new PacScript(
          new String(BoundedBody.read(response, MAX_BYTES), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noAddress) {
      throw new IOException("no address of a proxy script: " + place, noAddress);
    }
  }

  private static String ofFile(URI place) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(place))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("the proxy script is longer than " + MAX_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noFile) {
      throw new IOException("no file of a proxy script: " + place, noFile);
    }
  }
}
