package io.deskworthy.server.page;

import io.deskworthy.server.http.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the product's own at an address that changes with its content, so that browsers keep
 * it. Packed for those who can unpack it: it holds nothing that anybody sends, so that its packed
 * length tells nothing, as that of a page with a form's token would.
 */
final class Asset {

  private final String type;
  private final byte[] plain;
  private final byte[] packed;

  /** Keeps a file of the media type {@code type}. */
  Asset(String type, byte[] plain) throws IOException {
    this.type = type;
    this.plain = plain.clone();
    this.packed = packed(plain);
  }

  /** Answers with it. */
  void answer(Exchange exchange) throws IOException {
    boolean unpacks = exchange.header("Accept-Encoding").orElse("").contains("gzip");
    exchange
        .setHeader("Cache-Control", "public, max-age=31536000, immutable")
        .setHeader("Vary", "Accept-Encoding");
    if (unpacks) {
      exchange.setHeader("Content-Encoding", "gzip");
    }
    exchange.answer(200, type, unpacks ? packed : plain);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(bytes);
    }
    return packed.toByteArray();
  }
}
