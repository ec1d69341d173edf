package io.deskworthy.agent.network;

import io.deskworthy.agent.http.BoundedBody;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.WitnessFormat;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.node.ObjectNode;

/** Has a node sign that a light check came by, {@code docs/protocol.md} 3.7. */
public final class SightingClient {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final int MAX_ANSWER = 64 * 1024;

  private final OkHttpClient client;
  private final HttpUrl url;
  private final String session;

  /**
   * Makes a way to a node.
   *
   * @param nodeUrl the node's address, http or https
   * @param session the bearer
   */
  public SightingClient(OkHttpClient client, String nodeUrl, String session) {
    this.client = client;
    this.url = HttpUrl.get(nodeUrl)
        .newBuilder()
        .addPathSegments("api/v1/measure/sighting")
        .build();
    this.session = session;
  }

  /** Returns the new list, with {@code previous} in it; nothing if the node gave none. */
  public Optional<String> sign(Optional<String> previous) {
    ObjectNode body = StrictJson.newObject();
    previous.ifPresent(signed -> body.put("previous", signed));
    Request request = new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + session)
        .header("Accept-Encoding", "identity")
        .post(RequestBody.create(StrictJson.line(body), JSON))
        .build();
    try (Response response = client.newCall(request).execute()) {
      Answers.require(response, 201, JSON);
      byte[] answer = BoundedBody.read(response, MAX_ANSWER);
      return Optional.of(new JsonFields("", StrictJson.object(answer, MAX_ANSWER))
          .text("statement", WitnessFormat.MAX_LENGTH));
    } catch (IOException | NodeFault | MalformedJsonException notSigned) {
      return Optional.empty();
    }
  }
}
