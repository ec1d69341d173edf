package io.deskworthy.report.network;

import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerifiedJws;
import io.deskworthy.report.unit.BitRate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Witness statements as JSON, format {@code deskworthy-witness/1} of {@code docs/protocol.md},
 * section 3.2, signed as a compact JWS.
 */
public final class WitnessFormat {

  /** The {@code typ} of the signed statement. */
  public static final String TYPE = "deskworthy-witness+jwt";

  /** The {@code format} of the JSON. */
  public static final String FORMAT = "deskworthy-witness/1";

  /** Characters of a signed statement; one of 13 s has 2,500. */
  public static final int MAX_LENGTH = 16 * 1024;

  private static final int MAX_TEXT = 500;

  /** 1 Tbit/s for the time of a bin, a hundred times the fastest line sold to homes. */
  private static final long MOST_BIN_BYTES = 12_500_000_000L;

  private static final long MOST_BITS_PER_SECOND = 1_000_000_000_000L;
  private static final long MOST_TOTAL = TransferBins.MOST * MOST_BIN_BYTES;
  private static final double NANOS_PER_SECOND = 1e9;

  private WitnessFormat() {}

  /** Returns {@code statement} as JSON, signed by the node's key. */
  public static String sign(WitnessStatement statement, SigningKey key) {
    byte[] json = StrictJson.line(toJson(statement)).getBytes(StandardCharsets.UTF_8);
    return CompactJws.sign(JwsHeader.of(TYPE, key.verificationKey()), json, key);
  }

  /**
   * Reads what a good signature covers.
   *
   * @throws MalformedJsonException if it is no statement; says where
   */
  public static WitnessStatement read(VerifiedJws verified) throws MalformedJsonException {
    return read(verified.payload());
  }

  static WitnessStatement read(byte[] json) throws MalformedJsonException {
    JsonFields fields = new JsonFields("", StrictJson.object(json, MAX_LENGTH));
    if (!fields.text("format", MAX_TEXT).equals(FORMAT)) {
      throw fields.refused("format", FORMAT);
    }
    return new WitnessStatement(
        fields.text("node", MAX_TEXT),
        fields.text("session", MAX_TEXT),
        fields.text("nonce", MAX_TEXT),
        fields.text("measurement", MAX_TEXT),
        direction(fields),
        fields.instant("startedAt"),
        bins(fields),
        (int) fields.wholeNumber("streams", 1, WitnessStatement.MOST_STREAMS),
        ConditionsFormat.read(fields),
        fields.optionalText("congestionControl", MAX_TEXT),
        claim(fields),
        TcpDigestFormat.read(fields),
        attempt(fields),
        NodeLoadFormat.read(fields));
  }

  private static OptionalInt attempt(JsonFields fields) throws MalformedJsonException {
    return fields.has("attempt")
        ? OptionalInt.of((int) fields.wholeNumber("attempt", 1, ThroughputFindings.MOST_ATTEMPTS))
        : OptionalInt.empty();
  }

  private static Direction direction(JsonFields fields) throws MalformedJsonException {
    return Direction.ofWord(fields.text("direction", MAX_TEXT))
        .orElseThrow(() -> fields.refused("direction", "download or upload"));
  }

  private static TransferBins bins(JsonFields fields) throws MalformedJsonException {
    long millis = TransferBins.BIN.toMillis();
    fields.wholeNumber("binMillis", millis, millis);
    TransferBins bins =
        new TransferBins(fields.wholeNumbers("binBytes", TransferBins.MOST, 0, MOST_BIN_BYTES));
    if (fields.wholeNumber("bytes", 0, MOST_TOTAL) != bins.total()) {
      throw fields.refused("bytes", "the sum of binBytes, " + bins.total());
    }
    return bins;
  }

  private static Optional<WitnessStatement.Claim> claim(JsonFields fields)
      throws MalformedJsonException {
    if (!fields.has("goodputBitsPerSecond")) {
      return Optional.empty();
    }
    return Optional.of(new WitnessStatement.Claim(
        estimate(fields),
        fields.truth("stable"),
        fields.truth("borderline"),
        seconds(fields, "seconds"),
        seconds(fields, "rampUpSeconds")));
  }

  private static GoodputEstimate estimate(JsonFields fields) throws MalformedJsonException {
    long goodput = fields.wholeNumber("goodputBitsPerSecond", 0, MOST_BITS_PER_SECOND);
    return new GoodputEstimate(
        new BitRate(goodput),
        new BitRate(fields.wholeNumber("lowBitsPerSecond", 0, goodput)),
        new BitRate(fields.wholeNumber("highBitsPerSecond", goodput, 2 * MOST_BITS_PER_SECOND)));
  }

  private static Duration seconds(JsonFields fields, String name) throws MalformedJsonException {
    double seconds = fields.number(name, 0, TransferBins.MOST);
    return Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND));
  }

  private static ObjectNode toJson(WitnessStatement statement) {
    ObjectNode json = StrictJson.newObject()
        .put("format", FORMAT)
        .put("node", statement.node())
        .put("session", statement.session())
        .put("nonce", statement.nonce())
        .put("measurement", statement.measurement())
        .put("direction", statement.direction().word())
        .put("startedAt", statement.startedAt().toString())
        .put("bytes", statement.bins().total())
        .put("binMillis", TransferBins.BIN.toMillis());
    ArrayNode bins = json.putArray("binBytes");
    statement.bins().bytes().forEach(bins::add);
    json.put("streams", statement.streams());
    ConditionsFormat.put(json, statement.conditions());
    statement.congestionControl().ifPresent(name -> json.put("congestionControl", name));
    statement.claimed().ifPresent(claim -> put(json, claim));
    statement.attempt().ifPresent(attempt -> json.put("attempt", attempt));
    statement.load().ifPresent(load -> NodeLoadFormat.put(json, load));
    statement.tcpInfo().ifPresent(digest -> TcpDigestFormat.put(json, digest));
    return json;
  }

  private static void put(ObjectNode json, WitnessStatement.Claim claim) {
    json.put("goodputBitsPerSecond", claim.estimate().goodput().bitsPerSecond())
        .put("lowBitsPerSecond", claim.estimate().low().bitsPerSecond())
        .put("highBitsPerSecond", claim.estimate().high().bitsPerSecond())
        .put("stable", claim.stable())
        .put("borderline", claim.borderline())
        .put("seconds", claim.measured().toNanos() / NANOS_PER_SECOND)
        .put("rampUpSeconds", claim.rampUp().toNanos() / NANOS_PER_SECOND);
  }
}
