package io.deskworthy.report.credential;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One claim that its holder may show or withhold (RFC 9901, section 4.2).
 *
 * @param encoded base64url of the array of salt, name and value: kept as it came, since its digest
 *     covers these characters
 * @param name of the claim
 * @param value of the claim
 */
public record Disclosure(String encoded, String name, JsonNode value) {

  /**
   * A guess must fail even where a value has few possibilities: 128 bits, as RFC 9901, 9.3 asks.
   */
  private static final int SALT_BYTES = 16;

  private static final int PARTS = 3;

  /** The largest claim is a list of some twenty values. */
  private static final int MAX_BYTES = 16 * 1024;

  /** Makes the disclosure of a claim with a fresh salt from {@code random}. */
  public static Disclosure of(String name, JsonNode value, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    ArrayNode parts = JsonNodeFactory.instance
        .arrayNode()
        .add(Base64Url.encode(salt))
        .add(name)
        .add(value);
    byte[] bytes = StrictJson.line(parts).getBytes(StandardCharsets.UTF_8);
    return new Disclosure(Base64Url.encode(bytes), name, value);
  }

  /**
   * Reads a disclosure of an object's member.
   *
   * @throws RejectedCredentialException if it is none
   */
  static Disclosure decode(String encoded) throws RejectedCredentialException {
    byte[] bytes = Base64Url.decode(encoded)
        .orElseThrow(() -> malformed("a disclosure is not canonical base64url"));
    try {
      ArrayNode parts = StrictJson.array(bytes, MAX_BYTES);
      if (parts.size() != PARTS || !parts.get(0).isString() || !parts.get(1).isString()) {
        throw malformed("a disclosure is not a salt, a name and a value");
      }
      return new Disclosure(encoded, parts.get(1).stringValue(), parts.get(2));
    } catch (MalformedJsonException notAnArray) {
      throw malformed("a disclosure is " + notAnArray.getMessage());
    }
  }

  /** Returns what stands for this claim in the signed part: base64url of the SHA-256. */
  public String digest() {
    return Sha256.base64Url(encoded);
  }

  private static RejectedCredentialException malformed(String message) {
    return new RejectedCredentialException(CredentialFault.DISCLOSURE, message);
  }
}
