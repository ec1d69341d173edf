package io.deskworthy.report.specimen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.SampleReports;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.RawJws;
import io.deskworthy.report.jws.SigningKey;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Envelopes: one rightly signed report, and the ways in which its envelope can be wrong. */
final class EnvelopeSpecimens {

  static final String NONCE = "QXJlIHlvdSBmaXQ";
  static final String URL = "https://deskworthy.example/api/v1/reports";

  private final Map<String, String> all = new TreeMap<>();
  private final SigningKey key;
  private final byte[] payload = ReportFormat.write(SampleReports.of(SampleReports.ready()));
  private final String header;
  private final byte[] signature;
  private final String good;

  private EnvelopeSpecimens(SigningKey key) {
    this.key = key;
    this.header = header(key, "ES256", "");
    this.signature = RawJws.signature(header, payload, key);
    this.good = RawJws.join(header, payload, signature);
  }

  static Map<String, String> signedBy(SigningKey key) {
    EnvelopeSpecimens specimens = new EnvelopeSpecimens(key);
    specimens.all.put("good", specimens.good);
    specimens.changed();
    specimens.algorithms();
    specimens.headers();
    specimens.signatures();
    specimens.spellings();
    specimens.otherThings();
    return specimens.all;
  }

  static String header(SigningKey key, String algorithm, String more) {
    return "{\"alg\":\"" + algorithm + "\",\"typ\":\"" + ReportFormat.TYPE + "\",\"kid\":\""
        + key.verificationKey().keyId() + "\",\"nonce\":\"" + NONCE + "\",\"url\":\"" + URL + "\""
        + more + "}";
  }

  private void changed() {
    byte[] flipped = signature.clone();
    flipped[20] ^= 1;
    all.put("signature-one-bit-flipped", RawJws.join(header, payload, flipped));
    byte[] better =
        new String(payload, UTF_8).replace("\"events\":1", "\"events\":0").getBytes(UTF_8);
    all.put("payload-changed", RawJws.join(header, better, signature));
    all.put(
        "header-changed",
        RawJws.join(header.replace(NONCE, "QW5vdGhlciBub25jZQ"), payload, signature));
    SigningKey other = SigningKey.generate();
    all.put("signed-by-another-key", RawJws.sign(header(other, "ES256", ""), payload, other));
    all.put("signed-by-another-key-under-this-id", RawJws.sign(header, payload, other));
  }

  private void algorithms() {
    all.put("algorithm-none", RawJws.join(header(key, "none", ""), payload, new byte[0]));
    String hs256 = header(key, "HS256", "");
    all.put("algorithm-hs256-with-public-key", RawJws.join(hs256, payload, mac(hs256)));
    all.put("algorithm-es384", RawJws.sign(header(key, "ES384", ""), payload, key));
    all.put("algorithm-in-lower-case", RawJws.sign(header(key, "es256", ""), payload, key));
    all.put("algorithm-missing", sign("{\"typ\":\"" + ReportFormat.TYPE + "\"}"));
  }

  private void headers() {
    String jwk = key.verificationKey().toJwk().toString();
    all.put("key-in-header", sign(header(key, "ES256", ",\"jwk\":" + jwk)));
    all.put(
        "key-address-in-header", sign(header(key, "ES256", ",\"jku\":\"https://evil.example/k\"")));
    all.put("certificate-in-header", sign(header(key, "ES256", ",\"x5c\":[\"MIIB\"]")));
    all.put("critical-extension", sign(header(key, "ES256", ",\"crit\":[\"exp\"],\"exp\":1")));
    all.put("unencoded-payload", sign(header(key, "ES256", ",\"b64\":false")));
    all.put("duplicate-member-in-header", sign(header(key, "ES256", ",\"alg\":\"none\"")));
    all.put("type-of-a-certificate", sign(header.replace(ReportFormat.TYPE, "dc+sd-jwt")));
    all.put("type-missing", sign("{\"alg\":\"ES256\"}"));
    all.put("key-id-missing", sign("{\"alg\":\"ES256\",\"typ\":\"" + ReportFormat.TYPE + "\"}"));
    all.put("unknown-member-in-header", sign(header(key, "ES256", ",\"colour\":\"blue\"")));
    all.put("header-not-json", sign("alg: ES256"));
    all.put("header-a-list", sign("[\"ES256\"]"));
    all.put("header-too-large", sign(header(key, "ES256", ",\"x\":\"" + "x".repeat(2048) + "\"")));
  }

  private void signatures() {
    all.put("signature-too-long", RawJws.join(header, payload, Arrays.copyOf(signature, 65)));
    all.put("signature-too-short", RawJws.join(header, payload, Arrays.copyOf(signature, 63)));
    all.put("signature-missing", RawJws.join(header, payload, new byte[0]));
    all.put("signature-all-zero", RawJws.join(header, payload, new byte[64]));
    all.put(
        "signature-in-der",
        RawJws.join(header, payload, RawJws.derSignature(header, payload, key)));
  }

  private void spellings() {
    all.put("padding-added", good + "==");
    all.put("non-canonical-base64", withLastBitsSet(good));
    all.put("standard-base64-alphabet", standardAlphabet());
    all.put("white-space-inside", good.replaceFirst("\\.", ". "));
    all.put("byte-order-mark", "\uFEFF" + good);
  }

  private void otherThings() {
    all.put("truncated", good.substring(0, good.length() / 2));
    all.put("empty", "");
    all.put("four-parts", good + ".e30");
    all.put("html-instead", "<!DOCTYPE html><title>Sign in to the hotel's network</title>\n");
    all.put("not-signed", new String(payload, UTF_8));
    String[] parts = good.split("\\.", -1);
    String one = "{\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2] + "\"}";
    all.put(
        "two-signatures",
        "{\"payload\":\"" + parts[1] + "\",\"signatures\":[" + one + "," + one + "]}");
  }

  private String sign(String anyHeader) {
    return RawJws.sign(anyHeader, payload, key);
  }

  /** 64 bytes leave four bits of the last character unused. */
  private static String withLastBitsSet(String jws) {
    int last = "AQgw".indexOf(jws.charAt(jws.length() - 1));
    return jws.substring(0, jws.length() - 1) + "BRhx".charAt(last);
  }

  private String standardAlphabet() {
    String text = good;
    while (!text.contains("-") && !text.contains("_")) {
      text = RawJws.sign(header, payload, key);
    }
    return text.replace('-', '+').replace('_', '/');
  }

  private byte[] mac(String anyHeader) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(
          key.verificationKey().toJwk().toString().getBytes(UTF_8), "HmacSHA256"));
      String input = Base64Url.encode(anyHeader.getBytes(UTF_8)) + "." + Base64Url.encode(payload);
      return mac.doFinal(input.getBytes(UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
