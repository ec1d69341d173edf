package io.deskworthy.report.jws;

/** Content of which a test says that it was signed: signing each input would slow a fuzzer down. */
public final class UnprovenJws {

  private static final VerificationKey KEY = SigningKey.generate().verificationKey();

  private UnprovenJws() {}

  /** Returns {@code payload} as if it had been verified. */
  public static VerifiedJws of(String type, byte[] payload) {
    return new VerifiedJws(JwsHeader.of(type, KEY), payload.clone());
  }
}
