package io.deskworthy.report.network;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerifiedJws;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sightings as JSON, format {@code deskworthy-sightings/1} of {@code docs/protocol.md}, section
 * 3.7, signed as a compact JWS.
 */
public final class SightingsFormat {

  /** The {@code typ} of the signed list. */
  public static final String TYPE = "deskworthy-sightings+jwt";

  /** The {@code format} of the JSON. */
  public static final String FORMAT = "deskworthy-sightings/1";

  private static final int MAX_TEXT = 500;

  /** A month: four times as long as a line is watched. */
  private static final long MOST_SECONDS = 30L * 24 * 3600;

  private SightingsFormat() {}

  /** Returns {@code sightings} as JSON, signed by the node's key. */
  public static String sign(Sightings sightings, SigningKey key) {
    byte[] json = StrictJson.line(toJson(sightings)).getBytes(StandardCharsets.UTF_8);
    return CompactJws.sign(JwsHeader.of(TYPE, key.verificationKey()), json, key);
  }

  /**
   * Reads what a good signature covers.
   *
   * @throws MalformedJsonException if it is no such list; says where
   */
  public static Sightings read(VerifiedJws verified) throws MalformedJsonException {
    JsonFields fields =
        new JsonFields("", StrictJson.object(verified.payload(), WitnessFormat.MAX_LENGTH));
    if (!fields.text("format", MAX_TEXT).equals(FORMAT)) {
      throw fields.refused("format", FORMAT);
    }
    Instant first = fields.instant("firstSeen");
    List<Instant> seen = new ArrayList<>();
    long least = 0;
    for (long after : fields.wholeNumbers("afterSeconds", Sightings.MOST, 0, MOST_SECONDS)) {
      if (after < least) {
        throw fields.refused("afterSeconds", "seconds in the order of time");
      }
      least = after;
      seen.add(first.plusSeconds(after));
    }
    return new Sightings(fields.text("node", MAX_TEXT), fields.text("key", MAX_TEXT), seen);
  }

  private static ObjectNode toJson(Sightings sightings) {
    Instant first = sightings.seen().get(0).truncatedTo(ChronoUnit.SECONDS);
    ObjectNode json = StrictJson.newObject()
        .put("format", FORMAT)
        .put("node", sightings.node())
        .put("key", sightings.keyId())
        .put("firstSeen", first.toString());
    ArrayNode after = json.putArray("afterSeconds");
    sightings.seen().forEach(moment -> after.add(first.until(moment, ChronoUnit.SECONDS)));
    return json;
  }
}
