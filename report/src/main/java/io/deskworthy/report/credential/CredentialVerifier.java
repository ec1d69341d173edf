package io.deskworthy.report.credential;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks certificates as RFC 9901, section 7.1, says: the signature, then that each disclosure is
 * one whose digest the issuer signed. A disclosure that is not refuses the whole.
 */
public final class CredentialVerifier {

  /** The one digest algorithm there is, by its IANA name. */
  static final String DIGEST_ALGORITHM = "sha-256";

  private static final String DIGESTS = "_sd";
  private static final String ALGORITHM = "_sd_alg";
  private static final int MAX_TEXT = 100;

  /** Nobody is alive to see a certificate end after the year 9999. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private CredentialVerifier() {}

  /**
   * Returns what {@code credential} proves at {@code now}, disclosed claims in their places.
   *
   * @throws RejectedCredentialException if anything in it does not hold, or its time is over
   */
  public static VerifiedCredential verify(SdJwt credential, VerificationKey key, Instant now)
      throws RejectedCredentialException {
    VerifiedCredential verified = verifyRegardlessOfTime(credential, key);
    if (verified.isExpired(now)) {
      throw new RejectedCredentialException(
          CredentialFault.EXPIRED, "it was valid until " + verified.expiresAt());
    }
    return verified;
  }

  /** Does the same and leaves it to the caller to ask whether it has expired. */
  public static VerifiedCredential verifyRegardlessOfTime(SdJwt credential, VerificationKey key)
      throws RejectedCredentialException {
    return disclosed(signedClaims(credential.issuerJwt(), key), credential.disclosures());
  }

  /**
   * Returns what signed {@code claims}, which this changes, prove together with what is disclosed.
   */
  static VerifiedCredential disclosed(ObjectNode claims, List<Disclosure> disclosures)
      throws RejectedCredentialException {
    JsonFields fields = new JsonFields("", claims);
    try {
      String algorithm = fields.optionalText(ALGORITHM, MAX_TEXT).orElse(DIGEST_ALGORITHM);
      if (!algorithm.equals(DIGEST_ALGORITHM)) {
        throw fields.refused(ALGORITHM, DIGEST_ALGORITHM);
      }
      disclose(claims, disclosures);
      claims.remove(ALGORITHM);
      return new VerifiedCredential(
          claims,
          Instant.ofEpochSecond(fields.wholeNumber("iat", 0, LAST_SECOND)),
          Instant.ofEpochSecond(fields.wholeNumber("exp", 0, LAST_SECOND)));
    } catch (MalformedJsonException wrongClaim) {
      throw new RejectedCredentialException(
          CredentialFault.MALFORMED, "its claim " + wrongClaim.getMessage());
    }
  }

  private static ObjectNode signedClaims(String issuerJwt, VerificationKey key)
      throws RejectedCredentialException {
    try {
      byte[] payload = UnverifiedJws.parse(issuerJwt).verify(SdJwt.TYPE, key).payload();
      return StrictJson.object(payload, UnverifiedJws.MAX_LENGTH);
    } catch (RejectedJwsException rejected) {
      throw new RejectedCredentialException(
          CredentialFault.SIGNATURE, "its signed part was refused: " + rejected.getMessage());
    } catch (MalformedJsonException notClaims) {
      throw new RejectedCredentialException(
          CredentialFault.MALFORMED, "what was signed is " + notClaims.getMessage());
    }
  }

  private static void disclose(ObjectNode claims, List<Disclosure> disclosures)
      throws RejectedCredentialException {
    Map<String, ObjectNode> places = new LinkedHashMap<>();
    collectPlaces(claims, places);
    for (Disclosure disclosure : disclosures) {
      ObjectNode place = places.remove(disclosure.digest());
      if (place == null) {
        throw refused("a disclosure (" + disclosure.name() + ") was not signed by the issuer");
      }
      if (isReserved(disclosure.name()) || place.has(disclosure.name())) {
        throw refused("a disclosure takes the place of another claim: " + disclosure.name());
      }
      place.set(disclosure.name(), disclosure.value());
    }
  }

  /** Takes the lists of digests out of {@code node} and below; notes where each digest stood. */
  private static void collectPlaces(JsonNode node, Map<String, ObjectNode> places)
      throws RejectedCredentialException {
    if (node instanceof ObjectNode object && object.has(DIGESTS)) {
      for (JsonNode digest : object.remove(DIGESTS)) {
        if (!digest.isString() || places.put(digest.stringValue(), object) != null) {
          throw refused("a digest stands in it twice, or is none");
        }
      }
    }
    for (JsonNode child : node) {
      collectPlaces(child, places);
    }
  }

  private static boolean isReserved(String name) {
    return name.equals(DIGESTS) || name.equals("...");
  }

  private static RejectedCredentialException refused(String message) {
    return new RejectedCredentialException(CredentialFault.DISCLOSURE, message);
  }
}
