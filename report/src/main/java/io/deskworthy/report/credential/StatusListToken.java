package io.deskworthy.report.credential;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A status list as it is published: a JWT of its issuer (draft-ietf-oauth-status-list, section
 * 5.1).
 *
 * @param uri its own address
 * @param list the states
 * @param issuedAt when it was signed
 * @param expiresAt from when on nobody may rely on it
 * @param timeToLive for how long a copy may be used before asking again
 */
public record StatusListToken(
    String uri, StatusList list, Instant issuedAt, Instant expiresAt, Duration timeToLive) {

  /** The {@code typ} of the header; the media type is {@code application/} and this. */
  public static final String TYPE = "statuslist+jwt";

  private static final int MAX_ADDRESS = 500;
  private static final long LAST_SECOND = 253_402_300_799L;
  private static final long MOST_BITS = 8;

  /** Returns the list, signed by {@code key}. */
  public String sign(SigningKey key) {
    ObjectNode claims = StrictJson.newObject()
        .put("sub", uri)
        .put("iat", issuedAt.getEpochSecond())
        .put("exp", expiresAt.getEpochSecond())
        .put("ttl", timeToLive.toSeconds());
    claims.putObject("status_list").put("bits", list.bits()).put("lst", list.encode());
    byte[] payload = StrictJson.line(claims).getBytes(StandardCharsets.UTF_8);
    return CompactJws.sign(JwsHeader.of(TYPE, key.verificationKey()), payload, key);
  }

  /**
   * Returns what {@code text} says of the list at {@code uri}.
   *
   * @throws RejectedCredentialException if it is not that list, not signed by {@code key}, or too
   *     old to be relied on; fault {@link CredentialFault#STATUS}
   */
  public static StatusListToken verify(String text, VerificationKey key, String uri, Instant now)
      throws RejectedCredentialException {
    try {
      byte[] payload = UnverifiedJws.parse(text).verify(TYPE, key).payload();
      StatusListToken token =
          read(new JsonFields("", StrictJson.object(payload, UnverifiedJws.MAX_LENGTH)));
      if (!token.uri.equals(uri)) {
        throw refused("it is the list of another address");
      }
      if (!now.isBefore(token.expiresAt)) {
        throw refused("it was to be relied on until " + token.expiresAt);
      }
      return token;
    } catch (RejectedJwsException | MalformedJsonException wrong) {
      throw refused(String.valueOf(wrong.getMessage()));
    }
  }

  private static StatusListToken read(JsonFields fields) throws MalformedJsonException {
    JsonFields packed = fields.object("status_list");
    int bits = (int) packed.wholeNumber("bits", 1, MOST_BITS);
    StatusList list = StatusList.decode(bits, packed.text("lst", UnverifiedJws.MAX_LENGTH))
        .orElseThrow(() -> packed.refused("lst", "states packed by ZLIB"));
    return new StatusListToken(
        fields.text("sub", MAX_ADDRESS),
        list,
        Instant.ofEpochSecond(fields.wholeNumber("iat", 0, LAST_SECOND)),
        // Both are optional: without a time of its own, a list is as good as it is fresh.
        Instant.ofEpochSecond(
            fields.has("exp") ? fields.wholeNumber("exp", 0, LAST_SECOND) : LAST_SECOND),
        Duration.ofSeconds(fields.has("ttl") ? fields.wholeNumber("ttl", 0, LAST_SECOND) : 0));
  }

  private static RejectedCredentialException refused(String why) {
    return new RejectedCredentialException(
        CredentialFault.STATUS, "the list of revocations was refused: " + why);
  }
}
