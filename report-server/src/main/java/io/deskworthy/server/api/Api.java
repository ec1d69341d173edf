package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The interface for programs, and its description at {@code /openapi.json}. */
public final class Api {

  /** What every address begins with. */
  static final String BASE = "/api/v1";

  private final ApiGate gate;
  private final List<ApiOperation> operations;

  /** Puts the operations together. */
  public Api(ApiParts parts) {
    gate = new ApiGate(
        parts.signIn().tokens(),
        new RateLimits(parts.signIn().clock()),
        new Idempotency(parts.answers(), parts.hash(), parts.signIn().clock()));
    operations = Stream.of(
            new OwnOperations(parts).all(),
            new PositionOperations(parts).all(),
            new PositionLinkOperations(parts).all(),
            new PolicyOperations(parts).all(),
            new OutlookOperations(parts).all(),
            new InvitationOperations(parts).all(),
            new OneInvitationOperations(parts).all(),
            new ApplicantOperations(parts).all(),
            new DecisionOperations(parts).all(),
            new BulkOperations(parts).all(),
            new ViewOperations(parts).all(),
            new AuditOperations(parts).all(),
            new StorageOperations(parts).all(),
            new BrandingOperations(parts).all(),
            new UserOperations(parts).all(),
            new TokenOperations(parts).all(),
            new WebhookOperations(parts).all(),
            new DeliveryOperations(parts).all(),
            new GreenhouseOperations(parts).all())
        .flatMap(List::stream)
        .toList();
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    operations.forEach(operation -> {
      String path = operation.path().text();
      switch (operation.method()) {
        case "GET" -> routes.get(path, gate.handler(operation));
        case "PUT" -> routes.put(path, operation.maxBytes(), gate.handler(operation));
        case "DELETE" -> routes.delete(path, gate.handler(operation));
        default -> routes.post(path, operation.maxBytes(), gate.handler(operation));
      }
    });
    byte[] document = StrictJson.pretty(OpenApi.of(operations)).getBytes(StandardCharsets.UTF_8);
    routes.get("/openapi.json", exchange -> exchange.answer(200, ApiAnswer.JSON, document));
  }
}
