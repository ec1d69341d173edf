package io.deskworthy.server.api;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the OpenAPI 3.1 document of the interface out of what its operations say. Pure. */
final class OpenApi {

  private static final String SCHEMAS = "schemas.json";
  private static final int MAX_BYTES = 1 << 20;
  private static final String PROBLEM = "application/problem+json";

  /** Names that stand for a type of JSON rather than for a schema of ours. */
  private static final Set<String> TYPES = Set.of("string", "integer", "boolean");

  private static final Map<Integer, String> MEANINGS = new TreeMap<>(Map.of(
      400, "The request cannot be read",
      401, "No token, or one that does not work",
      403, "The token's role does not allow this",
      404, "There is no such thing",
      409, "It cannot be done as things are",
      413, "The body is too large",
      422, "The request is understood and found wanting",
      429, "Asked too often; `Retry-After` says when to ask again"));

  private OpenApi() {}

  /** Returns the document of {@code operations}. */
  static ObjectNode of(List<ApiOperation> operations) {
    ObjectNode document = StrictJson.newObject()
        .put("openapi", "3.1.0")
        .put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
    document
        .putObject("info")
        .put("title", "Deskworthy")
        .put("version", "1")
        .put("description", "See docs/api.md for how to begin, limits and webhooks.");
    document.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = document.putObject("paths");
    operations.forEach(operation -> pathItem(paths, operation)
        .set(operation.method().toLowerCase(Locale.ROOT), operation(operation)));
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas());
    ObjectNode entries = components.putObject("securitySchemes");
    entries.putObject("BEARER").put("type", "http").put("scheme", "bearer");
    entries.putObject("BASIC").put("type", "http").put("scheme", "basic");
    return document;
  }

  private static ObjectNode pathItem(ObjectNode paths, ApiOperation operation) {
    return paths.get(operation.path().text()) instanceof ObjectNode there
        ? there
        : paths.putObject(operation.path().text());
  }

  private static ObjectNode operation(ApiOperation operation) {
    ObjectNode json = StrictJson.newObject()
        .put("operationId", operation.name())
        .put("summary", operation.summary())
        .put("description", "For tokens of a " + operation.least() + " or more.");
    json.putArray("security").addObject().putArray(operation.entry().name());
    ArrayNode parameters = json.putArray("parameters");
    operation
        .path()
        .parameters()
        .forEach(name -> parameter(parameters, name, "path", "string", true));
    operation
        .parameters()
        .forEach(each -> parameter(parameters, each.name(), "query", each.schema(), false)
            .put("description", each.description()));
    if (operation.isIdempotent()) {
      parameter(parameters, Idempotency.HEADER, "header", "IdempotencyKey", false)
          .put("description", "Sent again with the same key, a request is answered the same again");
    }
    operation.takes().ifPresent(schema -> {
      ObjectNode body = json.putObject("requestBody").put("required", true);
      content(body, ApiAnswer.JSON).set("schema", reference(schema));
    });
    json.set("responses", responses(operation));
    return json;
  }

  private static ObjectNode parameter(
      ArrayNode parameters, String name, String place, String schema, boolean required) {
    ObjectNode json = parameters.addObject().put("name", name).put("in", place);
    if (required) {
      json.put("required", true);
    }
    json.set("schema", reference(schema));
    return json;
  }

  private static ObjectNode responses(ApiOperation operation) {
    ObjectNode responses = StrictJson.newObject();
    operation.answers().forEach((status, answer) -> {
      ObjectNode json =
          responses.putObject(status.toString()).put("description", answer.description());
      if (!answer.contentType().isEmpty()) {
        content(json, answer.contentType())
            .set("schema", answer.schema().map(OpenApi::reference).orElse(text()));
      }
      limits(json);
    });
    operation.problems().forEach((status, names) -> {
      ObjectNode json = responses
          .putObject(status.toString())
          .put("description", meaning(status) + ": " + String.join(", ", names));
      ArrayNode list = json.putArray("x-problems");
      names.stream().distinct().forEach(list::add);
      content(json, PROBLEM).set("schema", reference("Problem"));
      if (status != 401 && status != 413) {
        limits(json);
      }
      if (status == 429) {
        header(json, "Retry-After", "integer", "Seconds after which to ask again");
      }
    });
    return responses;
  }

  private static String meaning(int status) {
    return Optional.ofNullable(MEANINGS.get(status)).orElseThrow();
  }

  private static void limits(ObjectNode response) {
    header(response, "RateLimit-Policy", "string", "How often a token may ask in how many seconds");
    header(response, "RateLimit", "string", "How often it still may, and until when");
  }

  private static void header(ObjectNode response, String name, String type, String description) {
    ObjectNode headers =
        response.get("headers") instanceof ObjectNode there ? there : response.putObject("headers");
    headers.putObject(name).put("description", description).set("schema", reference(type));
  }

  private static ObjectNode content(ObjectNode holder, String contentType) {
    return holder.putObject("content").putObject(contentType);
  }

  private static ObjectNode reference(String schema) {
    return TYPES.contains(schema)
        ? StrictJson.newObject().put("type", schema)
        : StrictJson.newObject().put("$ref", "#/components/schemas/" + schema);
  }

  private static ObjectNode text() {
    return StrictJson.newObject().put("type", "string");
  }

  private static ObjectNode schemas() {
    try (InputStream file = OpenApi.class.getResourceAsStream(SCHEMAS)) {
      return StrictJson.object(Objects.requireNonNull(file, SCHEMAS).readAllBytes(), MAX_BYTES);
    } catch (IOException | MalformedJsonException broken) {
      throw new IllegalStateException("the product's own " + SCHEMAS + " is broken", broken);
    }
  }
}
