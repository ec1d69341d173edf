package io.deskworthy.report.jws;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Signed texts with any header, which {@link CompactJws} would never write. */
public final class RawJws {

  private RawJws() {}

  /** Returns the three parts, whatever they are, in compact form. */
  public static String join(String header, byte[] payload, byte[] signature) {
    return input(header, payload) + "." + Base64Url.encode(signature);
  }

  /** Returns {@code payload} under {@code header}, rightly signed by {@code key}. */
  public static String sign(String header, byte[] payload, SigningKey key) {
    return input(header, payload) + "." + Base64Url.encode(signature(header, payload, key));
  }

  /** Returns the right signature alone. */
  public static byte[] signature(String header, byte[] payload, SigningKey key) {
    return key.sign(input(header, payload).getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns the right signature as DER. */
  public static byte[] derSignature(String header, byte[] payload, SigningKey key) {
    return DerSignature.ofConcatenated(signature(header, payload, key));
  }

  /** Returns what is wrong with {@code jws}, its type and key id apart, or nothing. */
  static Optional<JwsFault> fault(String jws, VerificationKey key) {
    try {
      var unused = UnverifiedJws.parse(jws).verifySignature(key);
      return Optional.empty();
    } catch (RejectedJwsException rejected) {
      return Optional.of(rejected.fault());
    }
  }

  private static String input(String header, byte[] payload) {
    return Base64Url.encode(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + Base64Url.encode(payload);
  }
}
