package io.deskworthy.report.jws;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The protected header, in the manner of ACME (RFC 8555, section 6.2).
 *
 * @param type media type of the whole, without {@code application/}: {@code dc+sd-jwt}
 * @param keyId RFC 7638 thumbprint of the signer's key
 * @param nonce single-use value from the server that gets this
 * @param url the exact address it is sent to
 */
public record JwsHeader(
    Optional<String> type, Optional<String> keyId, Optional<String> nonce, Optional<String> url) {

  /** Ours have under 300 bytes. */
  private static final int MAX_BYTES = 2048;

  private static final int MAX_TEXT = 500;

  private static final int MAX_NAME = 60;

  /** Members by which a stranger would have us trust a key of his. */
  private static final List<String> KEY_MEMBERS = List.of("jwk", "jku", "x5u", "x5c");

  /** Returns a header with a type and a key id alone. */
  public static JwsHeader of(String type, VerificationKey key) {
    return new JwsHeader(
        Optional.of(type), Optional.of(key.keyId()), Optional.empty(), Optional.empty());
  }

  /** Returns the header of something sent to a server: with its nonce and its address. */
  public static JwsHeader of(String type, VerificationKey key, String nonce, String url) {
    return new JwsHeader(
        Optional.of(type), Optional.of(key.keyId()), Optional.of(nonce), Optional.of(url));
  }

  byte[] toBytes() {
    ObjectNode json = StrictJson.newObject().put("alg", "ES256");
    type.ifPresent(value -> json.put("typ", value));
    keyId.ifPresent(value -> json.put("kid", value));
    nonce.ifPresent(value -> json.put("nonce", value));
    url.ifPresent(value -> json.put("url", value));
    return StrictJson.line(json).getBytes(StandardCharsets.UTF_8);
  }

  static JwsHeader fromBytes(byte[] bytes) throws RejectedJwsException {
    try {
      JsonFields fields = new JsonFields("", StrictJson.object(bytes, MAX_BYTES));
      refuseDangerous(fields);
      return new JwsHeader(
          fields.optionalText("typ", MAX_NAME),
          fields.optionalText("kid", MAX_TEXT),
          fields.optionalText("nonce", MAX_TEXT),
          fields.optionalText("url", MAX_TEXT));
    } catch (MalformedJsonException notAHeader) {
      throw new RejectedJwsException(
          JwsFault.MALFORMED_HEADER, "the signature's header is wrong: " + notAHeader.getMessage());
    }
  }

  private static void refuseDangerous(JsonFields fields)
      throws MalformedJsonException, RejectedJwsException {
    String algorithm = fields.text("alg", MAX_NAME);
    if (!algorithm.equals("ES256")) {
      throw new RejectedJwsException(
          JwsFault.ALGORITHM, "the algorithm is " + algorithm + ", only ES256 is accepted");
    }
    if (fields.node().has("crit") || fields.node().has("b64")) {
      throw new RejectedJwsException(
          JwsFault.CRITICAL_EXTENSION, "the header demands an extension that is not known here");
    }
    for (String member : KEY_MEMBERS) {
      if (fields.node().has(member)) {
        throw new RejectedJwsException(
            JwsFault.KEY_IN_HEADER, "the header brings a key of its own (" + member + ")");
      }
    }
  }
}
