package io.deskworthy.report.credential;

import io.deskworthy.report.jws.UnverifiedJws;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate as it travels: the part that the issuer signed, and the disclosures that its holder
 * chose. Nothing in it is proven until {@link CredentialVerifier} has seen it.
 *
 * @param issuerJwt the signed part, a compact JWS by itself
 * @param disclosures the claims shown beside it
 */
public record SdJwt(String issuerJwt, List<Disclosure> disclosures) {

  /** The {@code typ} of the signed part. */
  public static final String TYPE = "dc+sd-jwt";

  /** Our certificates disclose some twenty claims. */
  private static final int MAX_DISCLOSURES = 200;

  /** Copies the list. */
  public SdJwt {
    disclosures = List.copyOf(disclosures);
  }

  /**
   * Takes {@code text} apart: a signed part, or a signed part with disclosures, each followed by a
   * tilde. A key binding at the end is refused: our certificates name no holder's key.
   *
   * @throws RejectedCredentialException if it is neither
   */
  public static SdJwt parse(String text) throws RejectedCredentialException {
    if (text.length() > UnverifiedJws.MAX_LENGTH) {
      throw malformed("it is longer than " + UnverifiedJws.MAX_LENGTH + " characters");
    }
    List<String> parts = List.of(text.split("~", -1));
    int last = parts.size() - 1;
    if (last > 0 && !parts.get(last).isEmpty()) {
      throw malformed("it ends with something that is not a disclosure");
    }
    if (last > MAX_DISCLOSURES) {
      throw malformed("it has more than " + MAX_DISCLOSURES + " disclosures");
    }
    List<Disclosure> disclosures = new ArrayList<>();
    for (String encoded : parts.subList(1, Math.max(1, last))) {
      disclosures.add(Disclosure.decode(encoded));
    }
    return new SdJwt(parts.get(0), disclosures);
  }

  /** Returns the text that travels. */
  public String serialize() {
    StringBuilder text = new StringBuilder(issuerJwt).append('~');
    disclosures.forEach(disclosure -> text.append(disclosure.encoded()).append('~'));
    return text.toString();
  }

  private static RejectedCredentialException malformed(String message) {
    return new RejectedCredentialException(CredentialFault.MALFORMED, message);
  }
}
