package io.deskworthy.report.jws;

import java.util.List;
import java.util.Random;

/** Spoils a signed text in one of the ways in which texts get spoilt, by accident or on purpose. */
final class Mutation {

  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. \n\t\u00e9,%";

  private static final List<String> HEADERS = List.of(
      "{\"alg\":\"none\"}",
      "{\"alg\":\"HS256\"}",
      "{\"alg\":\"ES256\",\"crit\":[\"exp\"]}",
      "{\"alg\":\"ES256\",\"jwk\":{}}",
      "{\"alg\":\"ES256\",\"alg\":\"ES256\"}",
      "{ \"alg\" : \"ES256\" }",
      "{\"alg\":\"ES256\",\"kid\":null}",
      "[]",
      "");

  private final Random random;
  private final String jws;
  private final SigningKey key;

  Mutation(Random random, String jws, SigningKey key) {
    this.random = random;
    this.jws = jws;
    this.key = key;
  }

  String spoilt() {
    return switch (random.nextInt(9)) {
      case 0 -> with(place(), 1, character());
      case 1 -> with(place(), 0, character());
      case 2 -> with(place(), 1, "");
      case 3 -> with(jws.length(), 0, character());
      case 4 -> with(jws.length() - 1, 1, character());
      case 5 -> with(afterAPart(), 0, character());
      case 6 -> jws.substring(0, place());
      case 7 -> otherHeader(false);
      default -> otherHeader(true);
    };
  }

  private String with(int from, int length, String text) {
    return jws.substring(0, from) + text + jws.substring(from + length);
  }

  private int place() {
    return random.nextInt(jws.length());
  }

  private int afterAPart() {
    return random.nextBoolean() ? jws.indexOf('.') : jws.lastIndexOf('.');
  }

  private String character() {
    return String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
  }

  private String otherHeader(boolean signedAgain) {
    String header = HEADERS.get(random.nextInt(HEADERS.size()));
    byte[] payload = {1, 2, 3};
    return signedAgain
        ? RawJws.sign(header, payload, key)
        : Base64Url.encode(header.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            + jws.substring(jws.indexOf('.'));
  }
}
