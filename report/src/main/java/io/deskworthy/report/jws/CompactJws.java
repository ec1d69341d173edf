package io.deskworthy.report.jws;

import java.nio.charset.StandardCharsets;

/** Signs. */
public final class CompactJws {

  private CompactJws() {}

  /** Returns {@code payload} with {@code header}, signed by {@code key}, in compact form. */
  public static String sign(JwsHeader header, byte[] payload, SigningKey key) {
    String input = Base64Url.encode(header.toBytes()) + "." + Base64Url.encode(payload);
    byte[] signature = key.sign(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64Url.encode(signature);
  }
}
