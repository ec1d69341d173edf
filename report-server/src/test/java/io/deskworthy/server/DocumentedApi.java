package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.deskworthy.report.json.StrictJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A program that uses a running server's interface and believes its OpenAPI document: each answer
 * is held against it, status, media type, header fields, problem and body, and remembered.
 */
final class DocumentedApi {

  static final int MAX_ANSWER = 4 << 20;

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

  String server() {
    return server;
  }

  HttpClient client() {
    return client;
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

  /** Begins a request with the body that the document gives as an example. */
  ApiCall callWithExample(String operation) {
    ApiCall call = call(operation);
    return example(operation).map(call::body).orElse(call);
  }

  /** Begins a request: {@code GET /api/v1/users}. */
  ApiCall call(String operation) {
    assertThat(operations()).contains(operation);
    return new ApiCall(this, operation);
  }

  /** Holds an answer against what the document says, and remembers it. */
  void check(String operation, ApiCall.Answer answer) throws Exception {
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

  private static String problem(String name, JsonNode said, ApiCall.Answer answer)
      throws Exception {
    String type = StrictJson.object(answer.body(), MAX_ANSWER)
        .get("type")
        .stringValue()
        .replace("/problems/", "");
    assertThat(said.get("x-problems").valueStream().map(JsonNode::stringValue))
        .as(name)
        .contains(type);
    return type;
  }

  private void checkContent(String name, JsonNode content, ApiCall.Answer answer) throws Exception {
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
