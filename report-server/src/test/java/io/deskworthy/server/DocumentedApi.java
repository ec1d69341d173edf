package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program that uses a running server's interface and believes its OpenAPI document: each answer
 * is held against it, status, media type, header fields, problem and body, and remembered.
 */
final class DocumentedApi {

  private static final int MAX_ANSWER = 4 << 20;
  private static final int LONG_BODY = 100_000;
  private static final int PATIENCE_MILLIS = 10_000;

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;
  private final ObjectNode document;
  private final Set<String> seen = new TreeSet<>();

  DocumentedApi(String server) throws Exception {
    this.server = server;
    HttpResponse<byte[]> answer = client.send(
        HttpRequest.newBuilder(URI.create(server + "/openapi.json")).build(),
        BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    this.document = StrictJson.object(answer.body(), MAX_ANSWER);
  }

  ObjectNode document() {
    return document;
  }

  /** Returns every operation as {@code METHOD /path}. */
  List<String> operations() {
    List<String> all = new ArrayList<>();
    document
        .get("paths")
        .propertyStream()
        .forEach(path -> path.getValue()
            .propertyNames()
            .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return all;
  }

  /** Returns every answer there is, as {@code METHOD /path STATUS PROBLEM}. */
  Set<String> documented() {
    Set<String> all = new TreeSet<>();
    for (String operation : operations()) {
      operation(operation).get("responses").propertyStream().forEach(answer -> {
        String begin = operation + " " + answer.getKey();
        if (answer.getValue().has("x-problems")) {
          answer
              .getValue()
              .get("x-problems")
              .forEach(name -> all.add(begin + " " + name.stringValue()));
        } else {
          all.add(begin);
        }
      });
    }
    return all;
  }

  /** Returns the answers that were given so far. */
  Set<String> seen() {
    return seen;
  }

  JsonNode operation(String operation) {
    int space = operation.indexOf(' ');
    return document
        .get("paths")
        .get(operation.substring(space + 1))
        .get(operation.substring(0, space).toLowerCase(Locale.ROOT));
  }

  /** Returns a body that an operation takes, as its schema says; empty if it takes none. */
  Optional<String> example(String operation) {
    JsonNode schema = operation(operation).at("/requestBody/content/application~1json/schema/$ref");
    if (schema.isMissingNode()) {
      return Optional.empty();
    }
    String name = schema.stringValue().substring("#/components/schemas/".length());
    JsonNode examples = document.at("/components/schemas/" + name + "/examples/0");
    assertThat(examples.isMissingNode()).as("an example of " + name).isFalse();
    return Optional.of(StrictJson.line(examples));
  }

  /** Begins a request: {@code GET /api/v1/users}. */
  Call call(String operation) {
    assertThat(operations()).contains(operation);
    return new Call(operation);
  }

  /** One request. */
  final class Call {

    private final String operation;
    private String base = server;
    private String path;
    private String query = "";
    private Optional<String> body = Optional.empty();
    private final List<String> headers = new ArrayList<>();

    private Call(String operation) {
      this.operation = operation;
      this.path = operation.substring(operation.indexOf(' ') + 1);
    }

    Call path(String name, String value) {
      path = path.replace("{" + name + "}", value);
      return this;
    }

    /** Asks another server, of the same kind but run in another way. */
    Call at(String otherServer) {
      base = otherServer;
      return this;
    }

    Call query(String text) {
      query = "?" + text;
      return this;
    }

    Call token(String token) {
      boolean basic = operation(operation).at("/security/0").has("BASIC");
      return header(
          "Authorization",
          basic
              ? "Basic "
                  + Base64.getEncoder()
                      .encodeToString((token + ":").getBytes(StandardCharsets.UTF_8))
              : "Bearer " + token);
    }

    Call header(String name, String value) {
      headers.add(name);
      headers.add(value);
      return this;
    }

    Call body(String text) {
      body = Optional.of(text);
      return header("Content-Type", "application/json");
    }

    /** Sends it; returns the JSON that was answered, or an empty object for none. */
    ObjectNode send(int expected) throws Exception {
      Answer answer = body.orElse("").length() > LONG_BODY ? announce() : send();
      check(operation, answer);
      assertThat(answer.statusCode())
          .as(operation + ": " + new String(answer.body(), StandardCharsets.UTF_8))
          .isEqualTo(expected);
      return answer.headers().firstValue("Content-Type").orElse("").contains("json")
              && answer.body().length > 0
              && answer.body()[0] == '{'
          ? StrictJson.object(answer.body(), MAX_ANSWER)
          : StrictJson.newObject();
    }

    /**
     * Sends only how long the body is, which is enough to be refused: while it is sent, Java's
     * client does not listen.
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
        byte[] all = socket.getInputStream().readNBytes(MAX_ANSWER);
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
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(), answer.headers(), new String(answer.body(), StandardCharsets.UTF_8));
    }
  }

  /** What the server answered. */
  private record Answer(int statusCode, HttpHeaders headers, String text) {

    private byte[] body() {
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

  private void check(String operation, Answer answer) throws Exception {
    String name = operation + " " + answer.statusCode();
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    JsonNode said =
        operation(operation).get("responses").get(Integer.toString(answer.statusCode()));
    assertThat(said).as(name + " is not documented: " + text).isNotNull();
    if (said.has("headers")) {
      said.get("headers")
          .propertyNames()
          .forEach(header -> assertThat(answer.headers().firstValue(header))
              .as(name + " " + header)
              .isPresent());
    }
    if (said.has("content")) {
      checkContent(name, said.get("content"), answer);
    } else {
      assertThat(text).as(name).isEmpty();
    }
    String problem = said.has("x-problems") ? " " + problem(name, said, answer) : "";
    seen.add(name + problem);
  }

  private static String problem(String name, JsonNode said, Answer answer) throws Exception {
    String type = StrictJson.object(answer.body(), MAX_ANSWER)
        .get("type")
        .stringValue()
        .replace("/problems/", "");
    assertThat(said.get("x-problems").valueStream().map(JsonNode::stringValue))
        .as(name)
        .contains(type);
    return type;
  }

  private void checkContent(String name, JsonNode content, Answer answer) throws Exception {
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    assertThat(content.has(type)).as(name + " as " + type).isTrue();
    if (!type.endsWith("json")) {
      return;
    }
    ObjectNode schema = ((ObjectNode) content.get(type).get("schema")).deepCopy();
    schema.set("components", document.get("components"));
    Schema compiled = REGISTRY.getSchema(schema);
    JsonNode body = answer.body()[0] == '['
        ? StrictJson.array(answer.body(), MAX_ANSWER)
        : StrictJson.object(answer.body(), MAX_ANSWER);
    assertThat(compiled.validate(body)).as(name + ": " + body).isEmpty();
  }
}
