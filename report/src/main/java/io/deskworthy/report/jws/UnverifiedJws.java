package io.deskworthy.report.jws;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A compact JWS whose signature nobody has checked yet. Shows its header, so that the right key can
 * be found; gives the payload only in exchange for that key.
 */
public final class UnverifiedJws {

  /** A report with every finding has 15 kB; reports over this are refused unread. */
  public static final int MAX_LENGTH = 256 * 1024;

  private static final int PARTS = 3;

  private final JwsHeader header;
  private final String signingInput;
  private final byte[] payload;
  private final byte[] signature;

  private UnverifiedJws(JwsHeader header, String signingInput, byte[] payload, byte[] signature) {
    this.header = header;
    this.signingInput = signingInput;
    this.payload = payload;
    this.signature = signature;
  }

  /**
   * Takes {@code text} apart.
   *
   * @throws RejectedJwsException if it is too long, not a compact JWS, not canonical, or its header
   *     is not acceptable
   */
  public static UnverifiedJws parse(String text) throws RejectedJwsException {
    if (text.length() > MAX_LENGTH) {
      throw new RejectedJwsException(
          JwsFault.TOO_LARGE, "it is longer than the " + MAX_LENGTH + " characters allowed");
    }
    List<String> parts = List.of(text.split("\\.", -1));
    if (parts.size() != PARTS) {
      throw new RejectedJwsException(
          JwsFault.NOT_COMPACT,
          "it is not a signed text: three parts with dots between were expected, found "
              + parts.size());
    }
    byte[] header = decode(parts.get(0), "header");
    byte[] payload = decode(parts.get(1), "content");
    byte[] signature = decode(parts.get(2), "signature");
    String signed = text.substring(0, text.lastIndexOf('.'));
    return new UnverifiedJws(JwsHeader.fromBytes(header), signed, payload, signature);
  }

  /** Returns the header. Nothing in it is proven yet. */
  public JwsHeader header() {
    return header;
  }

  /**
   * Checks the signature and returns what it covers.
   *
   * @param type the type the header must have
   * @throws RejectedJwsException if type, key or signature do not fit
   */
  public VerifiedJws verify(String type, VerificationKey key) throws RejectedJwsException {
    if (!header.type().equals(Optional.of(type))) {
      throw new RejectedJwsException(
          JwsFault.TYPE,
          "its type is " + header.type().orElse("missing") + ", expected was " + type);
    }
    if (header.keyId().isPresent() && !header.keyId().get().equals(key.keyId())) {
      throw new RejectedJwsException(
          JwsFault.OTHER_KEY, "it was signed with another key than the one given");
    }
    return verifySignature(key);
  }

  /** Checks the signature only: test vectors have types and key ids of their own. */
  VerifiedJws verifySignature(VerificationKey key) throws RejectedJwsException {
    if (signature.length != VerificationKey.SIGNATURE_BYTES) {
      throw new RejectedJwsException(
          JwsFault.SIGNATURE_LENGTH,
          "the signature has " + signature.length + " bytes instead of 64");
    }
    if (!key.verifies(signingInput.getBytes(StandardCharsets.US_ASCII), signature)) {
      throw new RejectedJwsException(
          JwsFault.SIGNATURE,
          "the signature does not fit: the text was changed after signing, or signed by somebody"
              + " else");
    }
    return new VerifiedJws(header, payload);
  }

  private static byte[] decode(String part, String name) throws RejectedJwsException {
    return Base64Url.decode(part)
        .orElseThrow(() -> new RejectedJwsException(
            JwsFault.NOT_BASE64URL, "its " + name + " is not canonical base64url"));
  }
}
