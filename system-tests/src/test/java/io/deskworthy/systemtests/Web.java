package io.deskworthy.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Fetches what a stranger with the address may fetch. */
final class Web {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Web() {}

  static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
