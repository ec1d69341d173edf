package io.deskworthy.server.intake;

import io.deskworthy.report.jws.JwsFault;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.server.http.Problem;
import java.util.EnumSet;
import java.util.Set;

/** The problems of reports: docs/protocol.md, section 4. */
final class Refusals {

  /** With these it is not even clear who signed. */
  private static final Set<JwsFault> NOT_SIGNED =
      EnumSet.of(JwsFault.NOT_COMPACT, JwsFault.NOT_BASE64URL, JwsFault.MALFORMED_HEADER);

  private Refusals() {}

  static Problem of(RejectedJwsException rejected) {
    String detail = "The report was refused: " + rejected.getMessage() + ".";
    if (rejected.fault() == JwsFault.TOO_LARGE) {
      return Problem.tooLarge(UnverifiedJws.MAX_LENGTH);
    }
    return NOT_SIGNED.contains(rejected.fault())
        ? new Problem(400, "not-signed", "Not a signed report", detail)
        : new Problem(401, "signature-rejected", "The signature does not hold", detail);
  }

  static Problem unknownKey() {
    return new Problem(
        401,
        "signature-rejected",
        "The signature does not hold",
        "It was signed with a key that belongs to no invitation of this server.");
  }

  static Problem malformed(String detail) {
    return new Problem(422, "malformed-report", "The report cannot be read", detail);
  }

  static Problem unknownVersion(String detail) {
    return new Problem(
        422,
        "unknown-version",
        "The report is of another version",
        detail + ". Please use the agent that this server offers.");
  }

  static Problem statement(String detail) {
    return new Problem(
        422, "statement-rejected", "A witness statement does not belong to the report", detail);
  }

  static Problem wrongUrl(String expected) {
    return new Problem(
        400,
        "wrong-url",
        "The report is for another address",
        "It must be signed for " + expected + ".");
  }

  static Problem wrongInvitation() {
    return new Problem(
        409,
        "wrong-invitation",
        "The report belongs to another invitation",
        "The key that signed it is not the one with which the session began.");
  }

  static Problem wrongNonce() {
    return new Problem(
        409,
        "wrong-nonce",
        "The report does not fit its session",
        "Its nonce is not the one that this session was given.");
  }

  static Problem replayed() {
    return new Problem(
        409,
        "replayed",
        "The session has brought a report already",
        "Each session takes one report. Please run the check again.");
  }
}
