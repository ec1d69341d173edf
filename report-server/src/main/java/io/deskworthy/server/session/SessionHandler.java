package io.deskworthy.server.session;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.WrongCodeLimit;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Answers {@code POST /api/v1/sessions}: docs/protocol.md, section 2. */
public final class SessionHandler implements Handler {

  /** Long enough for a code with blanks around every letter. */
  private static final int MAX_CODE = 60;

  private static final int MAX_KEY_ID = 100;

  private final Invitations invitations;
  private final WrongCodeLimit limit;
  private final Sessions sessions;
  private final SessionAnswer answer;

  /** Begins sessions with {@code sessions} and tells agents by {@code answer}. */
  public SessionHandler(
      Invitations invitations, WrongCodeLimit limit, Sessions sessions, SessionAnswer answer) {
    this.invitations = invitations;
    this.limit = limit;
    this.sessions = sessions;
    this.answer = answer;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    limit.check(exchange.clientAddress());
    try {
      JsonFields fields = new JsonFields("", exchange.jsonBody());
      String code = fields.text("invitation", MAX_CODE);
      VerificationKey key = key(fields);
      Invitation invitation = invitation(code, exchange.clientAddress());
      Session session = sessions.begin(invitation, key);
      exchange.answerJson(201, answer.of(session, invitation, exchange.publicUrl()));
    } catch (MalformedJsonException malformed) {
      throw Problem.malformed(String.valueOf(malformed.getMessage()));
    }
  }

  private static VerificationKey key(JsonFields fields) throws MalformedJsonException {
    ObjectNode jwk = fields.object("publicKey").node();
    try {
      VerificationKey key = VerificationKey.fromJwk(jwk);
      if (!key.keyId().equals(fields.text("keyId", MAX_KEY_ID))) {
        throw Problem.malformed("keyId is not the RFC 7638 thumbprint of publicKey.");
      }
      return key;
    } catch (MalformedKeyException unusable) {
      throw Problem.malformed("publicKey: " + unusable.getMessage());
    }
  }

  private Invitation invitation(String code, String clientAddress) {
    return invitations.find(code).orElseThrow(() -> {
      limit.wrong(clientAddress);
      return new Problem(
          404,
          "invitation-unknown",
          "No such invitation",
          "Please check the code: twelve letters and digits, as the employer sent them.");
    });
  }
}
