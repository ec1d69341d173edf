package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** One request to a {@link DocumentedApi}. */
final class ApiCall {

  private static final int LONG_BODY = 100_000;
  private static final int PATIENCE_MILLIS = 10_000;

  private final DocumentedApi api;
  private final String operation;
  private String base;
  private String path;
  private String query = "";
  private Optional<String> body = Optional.empty();
  private final List<String> headers = new ArrayList<>();

  ApiCall(DocumentedApi api, String operation) {
    this.api = api;
    this.base = api.server();
    this.operation = operation;
    this.path = operation.substring(operation.indexOf(' ') + 1);
  }

  ApiCall path(String name, String value) {
    path = path.replace("{" + name + "}", value);
    return this;
  }

  /** Asks another server, of the same kind but run in another way. */
  ApiCall at(String otherServer) {
    base = otherServer;
    return this;
  }

  ApiCall query(String text) {
    query = "?" + text;
    return this;
  }

  ApiCall token(String token) {
    boolean basic = api.operation(operation).at("/security/0").has("BASIC");
    return header(
        "Authorization",
        basic
            ? "Basic "
                + Base64.getEncoder().encodeToString((token + ":").getBytes(StandardCharsets.UTF_8))
            : "Bearer " + token);
  }

  ApiCall header(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  ApiCall body(String text) {
    body = Optional.of(text);
    return header("Content-Type", "application/json");
  }

  /** Sends it; returns the JSON that was answered, or an empty object for none. */
  ObjectNode send(int expected) throws Exception {
    Answer answer = body.orElse("").length() > LONG_BODY ? announce() : send();
    api.check(operation, answer);
    assertThat(answer.statusCode())
        .as(operation + ": " + new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(expected);
    return answer.headers().firstValue("Content-Type").orElse("").contains("json")
            && answer.body().length > 0
            && answer.body()[0] == '{'
        ? StrictJson.object(answer.body(), DocumentedApi.MAX_ANSWER)
        : StrictJson.newObject();
  }

  /**
   * Sends only how long the body is, which is enough to be refused: while it is sent, Java's client
   * does not listen.
   */
  private Answer announce() throws IOException {
    URI address = URI.create(base);
    StringBuilder head = new StringBuilder(operation.substring(0, operation.indexOf(' ')))
        .append(' ')
        .append(path.replaceAll("\\{[a-z]+}", "none"))
        .append(" HTTP/1.1\r\nHost: ")
        .append(address.getAuthority());
    for (int i = 0; i < headers.size(); i += 2) {
      head.append("\r\n").append(headers.get(i)).append(": ").append(headers.get(i + 1));
    }
    head.append("\r\nContent-Length: ").append(body.orElse("").length()).append("\r\n\r\n");
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
      byte[] all = socket.getInputStream().readNBytes(DocumentedApi.MAX_ANSWER);
      return Answer.of(new String(all, StandardCharsets.UTF_8));
    }
  }

  private Answer send() throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path.replaceAll("\\{[a-z]+}", "none") + query));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    request.method(
        operation.substring(0, operation.indexOf(' ')),
        body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
    HttpResponse<byte[]> answer = api.client().send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(
        answer.statusCode(), answer.headers(), new String(answer.body(), StandardCharsets.UTF_8));
  }

  /** What the server answered. */
  record Answer(int statusCode, HttpHeaders headers, String text) {

    byte[] body() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads an answer whose connection was closed at its end. */
    private static Answer of(String text) {
      int end = text.indexOf("\r\n\r\n");
      String[] lines = text.substring(0, end).split("\r\n", -1);
      Map<String, List<String>> fields = new TreeMap<>();
      for (String line : List.of(lines).subList(1, lines.length)) {
        int colon = line.indexOf(':');
        fields.put(line.substring(0, colon), List.of(line.substring(colon + 1).strip()));
      }
      return new Answer(
          Integer.parseInt(lines[0].split(" ", -1)[1]),
          HttpHeaders.of(fields, (name, value) -> true),
          text.substring(end + 4));
    }
  }
}
