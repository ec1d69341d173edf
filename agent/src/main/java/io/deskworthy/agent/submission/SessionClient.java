package io.deskworthy.agent.submission;

import io.deskworthy.agent.http.WebClient;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.VerificationKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Opens a session with the server that invited. */
public final class SessionClient {

  private final WebClient web;
  private final Persistence persistence;

  /** Asks through {@code web}, as often as {@code persistence} lets it. */
  public SessionClient(WebClient web, Persistence persistence) {
    this.web = web;
    this.persistence = persistence;
  }

  /**
   * Opens a session for {@code invitation} and enrols {@code key} with it. Asked twice, the server
   * opens two, of which one is left unused.
   */
  public ServerReply<Session> open(InvitationLink invitation, VerificationKey key)
      throws InterruptedException {
    URI url = invitation.at("/api/v1/sessions");
    byte[] body = StrictJson.line(request(invitation, key)).getBytes(StandardCharsets.UTF_8);
    return persistence.ask(() -> post(url, body));
  }

  private ServerReply<Session> post(URI url, byte[] body) {
    try {
      return AnswerReader.ofJson(url, Session::read).read(web.post(url, "application/json", body));
    } catch (IOException failed) {
      return new ServerReply.Undelivered<>(
          CallFaults.of(failed), PlainText.line(failed.toString()), Optional.empty());
    }
  }

  private static ObjectNode request(InvitationLink invitation, VerificationKey key) {
    ObjectNode request = StrictJson.newObject()
        .put("invitation", invitation.code().text())
        .put("keyId", key.keyId());
    request.set("publicKey", key.toJwk());
    return request;
  }
}
