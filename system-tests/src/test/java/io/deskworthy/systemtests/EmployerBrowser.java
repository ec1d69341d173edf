package io.deskworthy.systemtests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The owner's browser without a screen, signed in by a one-time link. */
final class EmployerBrowser {

  private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String cookie;

  /** Follows the sign-in link and presses its button. */
  EmployerBrowser(String signInLink) throws Exception {
    HttpResponse<String> answer = http.send(
        HttpRequest.newBuilder(URI.create(signInLink))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    cookie = set.substring(0, set.indexOf(';'));
  }

  /** Makes a token for a program with the role of an owner; returns its text. */
  String token(String server) throws Exception {
    HttpResponse<String> made =
        press(server + "/settings/tokens", "", "name=examples&role=OWNER&days=30");
    Matcher text = Pattern.compile("value=\"(deskworthy_[^\"]+)\"").matcher(made.body());
    if (!text.find()) {
      throw new AssertionError("no token: " + made.statusCode());
    }
    return text.group(1);
  }

  /** Presses the button that sends a form from {@code page} to {@code action} below it. */
  HttpResponse<String> press(String page, String action) throws Exception {
    return press(page, action, "");
  }

  /** Presses the same after filling in {@code fields}, as they are sent. */
  HttpResponse<String> press(String page, String action, String fields) throws Exception {
    HttpResponse<String> shown = http.send(request(page).GET().build(), BodyHandlers.ofString());
    Matcher token = TOKEN.matcher(shown.body());
    if (!token.find()) {
      throw new AssertionError("no form at " + page + ": " + shown.statusCode());
    }
    HttpRequest pressed = request(page + action)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("form-token=" + token.group(1) + "&" + fields))
        .build();
    return http.send(pressed, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Accept", "text/html")
        .header("Cookie", cookie);
  }
}
