package io.deskworthy.bench.applicants;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in, with a connection of their own. */
final class Recruiter {

  private static final Pattern COOKIE = Pattern.compile("(deskworthy=[^;]+)");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String cookie;

  private Recruiter(String address, String cookie) {
    this.address = address;
    this.cookie = cookie;
  }

  /** An answer: how many bytes and lines, and how long it took to the last of them. */
  record Answer(long bytes, long lines, double millis) {}

  /** Signs in by a link, as its page's button does. */
  static Recruiter signIn(PackagedServer server) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<String> answer = client.send(
        HttpRequest.newBuilder(URI.create(server.signInLink()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(""))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    for (String header : answer.headers().allValues("Set-Cookie")) {
      Matcher cookie = COOKIE.matcher(header);
      if (cookie.lookingAt()) {
        return new Recruiter(server.address(), cookie.group(1));
      }
    }
    throw new IOException("could not sign in: " + answer.statusCode() + " " + answer.body());
  }

  /** Returns the same person in another browser. */
  Recruiter again() {
    return new Recruiter(address, cookie);
  }

  /** Fetches a page or a file whole. */
  Answer get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
        .header("Accept", "text/html")
        .header("Accept-Language", "ru")
        .header("Cookie", cookie)
        .build();
    long begin = System.nanoTime();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    long bytes = 0;
    long lines = 0;
    byte[] buffer = new byte[16 * 1024];
    try (InputStream body = answer.body()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    double millis = (System.nanoTime() - begin) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode());
    }
    return new Answer(bytes, lines, millis);
  }
}
