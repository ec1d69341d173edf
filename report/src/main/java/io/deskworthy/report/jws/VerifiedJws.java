package io.deskworthy.report.jws;

/** What a good signature covers. Only {@link UnverifiedJws} makes one. */
public final class VerifiedJws {

  private final JwsHeader header;
  private final byte[] payload;

  VerifiedJws(JwsHeader header, byte[] payload) {
    this.header = header;
    this.payload = payload;
  }

  /** Returns the header. */
  public JwsHeader header() {
    return header;
  }

  /** Returns a copy of the signed bytes. */
  public byte[] payload() {
    return payload.clone();
  }
}
