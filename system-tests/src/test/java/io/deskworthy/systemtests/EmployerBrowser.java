package io.deskworthy.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The owner's browser without a screen, signed in by a one-time link. */
final class EmployerBrowser {

  private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

  private static final Pattern INPUT =
      Pattern.compile("<input(?![^>]*checkbox)[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern AREA =
      Pattern.compile("(?s)<textarea[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</textarea>");
  private static final Pattern BOX =
      Pattern.compile("<input type=\"checkbox\" name=\"([^\"]+)\" checked");
  private static final Pattern SELECT =
      Pattern.compile("(?s)<select[^>]* name=\"([^\"]+)\"[^>]*>(.*?)</select>");
  private static final Pattern CHOSEN = Pattern.compile("value=\"([^\"]*)\" selected");
  private static final int SEE_OTHER = 303;

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

  /** Returns what stands at {@code url}. */
  String page(String url) throws Exception {
    return http.send(request(url).GET().build(), BodyHandlers.ofString()).body();
  }

  /** Sends the form at {@code page} as it stands there, but with {@code changes}. */
  void fill(String page, Map<String, String> changes) throws Exception {
    Map<String, String> fields = fields(page(page));
    fields.putAll(changes);
    String body = fields.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
    HttpRequest sent = request(page)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build();
    HttpResponse<String> answer = http.send(sent, BodyHandlers.ofString());
    if (answer.statusCode() != SEE_OTHER) {
      throw new AssertionError(page + ": " + answer.statusCode() + answer.body());
    }
  }

  private static Map<String, String> fields(String html) {
    Map<String, String> fields = new LinkedHashMap<>();
    INPUT.matcher(html).results().forEach(each -> fields.put(each.group(1), text(each.group(2))));
    AREA.matcher(html).results().forEach(each -> fields.put(each.group(1), text(each.group(2))));
    BOX.matcher(html).results().forEach(each -> fields.put(each.group(1), "on"));
    SELECT.matcher(html).results().forEach(each -> {
      Matcher chosen = CHOSEN.matcher(each.group(2));
      fields.put(each.group(1), chosen.find() ? text(chosen.group(1)) : "");
    });
    return fields;
  }

  private static String text(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Accept", "text/html")
        .header("Cookie", cookie);
  }
}
