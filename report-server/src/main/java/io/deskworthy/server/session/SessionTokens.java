package io.deskworthy.server.session;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.server.http.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes sessions as tokens and reads them back: JWS by the server, so that each of several servers
 * with the same key takes what another gave. Safe for concurrent use.
 */
public final class SessionTokens {

  /** The {@code typ} of a token. */
  static final String TYPE = "deskworthy-session+jwt";

  private static final int MAX_BYTES = 2048;
  private static final int MAX_TEXT = 200;

  private final SigningKey key;
  private final Clock clock;

  /** Signs with {@code key}; reads the time of expiry off {@code clock}. */
  public SessionTokens(SigningKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** Returns the token that stands for {@code session}. */
  public String write(Session session) {
    ObjectNode json = StrictJson.newObject()
        .put("id", session.id())
        .put("invitation", session.invitationId())
        .put("keyId", session.keyId())
        .put("nonce", session.nonce())
        .put("policy", session.policyHash())
        .put("measureUntil", session.measureUntil().toString())
        .put("reportUntil", session.reportUntil().toString());
    byte[] payload = StrictJson.line(json).getBytes(StandardCharsets.UTF_8);
    return CompactJws.sign(JwsHeader.of(TYPE, key.verificationKey()), payload, key);
  }

  /**
   * Returns the session for which {@code token} allows to measure now.
   *
   * @throws Problem {@code session-unknown} 401 or {@code session-expired} 410
   */
  public Session forMeasuring(String token) {
    Session session = read(token);
    return unexpired(session, session.measureUntil());
  }

  /**
   * Returns the session for which {@code token} allows to send a report now.
   *
   * @throws Problem {@code session-unknown} 401 or {@code session-expired} 410
   */
  public Session forReporting(String token) {
    Session session = read(token);
    return unexpired(session, session.reportUntil());
  }

  private Session unexpired(Session session, Instant end) {
    if (!clock.instant().isBefore(end)) {
      throw new Problem(
          410,
          "session-expired",
          "The session is over",
          "It ended at " + end + ". Please run the check again from the invitation.");
    }
    return session;
  }

  private Session read(String token) {
    try {
      return parse(
          UnverifiedJws.parse(token).verify(TYPE, key.verificationKey()).payload());
    } catch (RejectedJwsException | MalformedJsonException notOurs) {
      throw new Problem(
          401,
          "session-unknown",
          "The session is not known here",
          "This server did not begin it. Please open the invitation again.");
    }
  }

  private static Session parse(byte[] payload) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", StrictJson.object(payload, MAX_BYTES));
    return new Session(
        fields.text("id", MAX_TEXT),
        fields.text("invitation", MAX_TEXT),
        fields.text("keyId", MAX_TEXT),
        fields.text("nonce", MAX_TEXT),
        fields.text("policy", MAX_TEXT),
        fields.instant("measureUntil"),
        fields.instant("reportUntil"));
  }
}
