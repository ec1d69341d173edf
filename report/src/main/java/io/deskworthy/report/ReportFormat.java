package io.deskworthy.report;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.UnverifiedJws;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes what the signature of a report covers: see docs/report-format.md. */
public final class ReportFormat {

  /** The version this reads and writes. */
  public static final String VERSION = "deskworthy-report/1";

  /** The {@code typ} of a signed report. */
  public static final String TYPE = "deskworthy-report+jwt";

  private static final int MAX_STATEMENTS = 8;
  private static final int MAX_STATEMENT = 16 * 1024;
  private static final int MAX_SESSION = 4096;
  private static final int MAX_NAME = 60;

  private ReportFormat() {}

  /** Returns {@code report} as an object. */
  public static ObjectNode toJson(Report report) {
    ObjectNode json = StrictJson.newObject()
        .put("format", VERSION)
        .put("takenAt", report.takenAt().toString());
    if (!report.session().isEmpty()) {
      json.put("session", report.session());
    }
    json.putObject("agent").put("version", report.agentVersion());
    report.consent().ifPresent(consent -> json.set("consent", write(consent)));
    json.set("findings", FindingsFormat.write(report.findings()));
    report.statements().forEach(json.putArray("statements")::add);
    return json;
  }

  /**
   * Returns the bytes to sign.
   *
   * @throws IllegalArgumentException if reading would refuse them, which a candidate should not
   *     learn from the server
   */
  public static byte[] write(Report report) {
    byte[] payload = StrictJson.line(toJson(report)).getBytes(StandardCharsets.UTF_8);
    try {
      var unused = read(payload);
    } catch (MalformedJsonException | UnknownVersionException refused) {
      throw new IllegalArgumentException("a report nobody can read", refused);
    }
    return payload;
  }

  /**
   * Reads what a verified signature covers.
   *
   * @throws UnknownVersionException if the format is another version's
   * @throws MalformedJsonException if it is not a report; says where, what was expected and found
   */
  public static Report read(byte[] payload) throws MalformedJsonException, UnknownVersionException {
    JsonFields fields = new JsonFields("", StrictJson.object(payload, UnverifiedJws.MAX_LENGTH));
    String format = fields.text("format", MAX_NAME);
    if (!format.equals(VERSION)) {
      throw new UnknownVersionException(format);
    }
    return new Report(
        fields.instant("takenAt"),
        fields.object("agent").word("version", MAX_NAME),
        fields.optionalText("session", MAX_SESSION).orElse(""),
        fields.has("consent") ? Optional.of(consent(fields.object("consent"))) : Optional.empty(),
        FindingsFormat.read(fields.object("findings")),
        fields.texts("statements", MAX_STATEMENTS, MAX_STATEMENT));
  }

  private static Consent consent(JsonFields fields) throws MalformedJsonException {
    return new Consent(
        fields.word("text", MAX_NAME),
        fields.word("language", MAX_NAME),
        fields.instant("givenAt"),
        fields.has("textHash") ? Optional.of(fields.word("textHash", MAX_NAME)) : Optional.empty());
  }

  private static ObjectNode write(Consent consent) {
    ObjectNode json = StrictJson.newObject()
        .put("text", consent.text())
        .put("language", consent.language())
        .put("givenAt", consent.givenAt().toString());
    consent.textHash().ifPresent(hash -> json.put("textHash", hash));
    return json;
  }
}
