package io.deskworthy.report;

import io.deskworthy.report.finding.DeclaredFindings;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.FindingCatalogue;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as JSON: each value at its path, an unknown one as {@code {"unknown": "reason"}} in its
 * place. Members that are not in the catalogue are not read.
 */
public final class FindingsFormat {

  private static final String UNKNOWN = "unknown";
  private static final String DECLARED = "declared";
  private static final int MAX_REASON = 40;

  /** An employer asks for a handful of declarations. */
  private static final int MAX_DECLARATIONS = 50;

  /** Twice as many as a policy can name. */
  private static final int MAX_SERVICES = 20;

  private FindingsFormat() {}

  /** Returns {@code findings} as an object. */
  public static ObjectNode write(Findings findings) {
    ObjectNode json = StrictJson.newObject();
    findings.present().forEach(finding -> writeOne(json, findings, finding));
    return json;
  }

  /** Reads the findings in {@code fields}; evidence is what each finding has by itself. */
  public static Findings read(JsonFields fields) throws MalformedJsonException {
    Findings.Builder findings = Findings.builder();
    for (Finding<?> finding : FindingCatalogue.ALL) {
      readOne(fields, findings, finding);
    }
    if (fields.has(DECLARED)) {
      readDeclared(fields.object(DECLARED), fields, findings);
    }
    if (fields.has(ReachFindings.GROUP)) {
      readServices(fields.object(ReachFindings.GROUP), fields, findings);
    }
    return findings.build();
  }

  private static <T> void writeOne(ObjectNode json, Findings findings, Finding<T> finding) {
    List<String> names = finding.names();
    ObjectNode parent = json;
    for (String name : names.subList(0, names.size() - 1)) {
      parent = parent.withObjectProperty(name);
    }
    parent.set(
        names.get(names.size() - 1),
        findings.reading(finding).fold(finding.form()::write, FindingsFormat::unknown));
  }

  private static JsonNode unknown(Reason reason) {
    return StrictJson.newObject().put(UNKNOWN, reason.code());
  }

  private static <T> void readOne(JsonFields fields, Findings.Builder findings, Finding<T> finding)
      throws MalformedJsonException {
    JsonFields parent = fields;
    List<String> names = finding.names();
    for (String name : names.subList(0, names.size() - 1)) {
      if (!parent.node().has(name)) {
        return;
      }
      parent = parent.object(name);
    }
    String last = names.get(names.size() - 1);
    JsonNode value = parent.node().get(last);
    if (value == null) {
      return;
    }
    if (value.isObject()) {
      findings.unknown(finding, reason(parent.object(last)));
    } else {
      findings.measured(finding, finding.form().read(parent.pathOf(last), value));
    }
  }

  private static void readDeclared(JsonFields declared, JsonFields all, Findings.Builder findings)
      throws MalformedJsonException {
    if (declared.node().size() > MAX_DECLARATIONS) {
      throw all.refused(DECLARED, "at most " + MAX_DECLARATIONS + " declarations");
    }
    for (String name : declared.node().propertyNames()) {
      Finding<Boolean> finding = DeclaredFindings.named(name)
          .orElseThrow(() -> declared.refused(name, "a name of letters and digits"));
      readOne(all, findings, finding);
    }
  }

  private static void readServices(JsonFields services, JsonFields all, Findings.Builder findings)
      throws MalformedJsonException {
    if (services.node().size() > MAX_SERVICES) {
      throw all.refused(ReachFindings.GROUP, "at most " + MAX_SERVICES + " services");
    }
    for (String name : services.node().propertyNames()) {
      ReachFindings service = ReachFindings.named(name)
          .orElseThrow(() -> services.refused(name, "a name of letters and digits"));
      for (Finding<?> finding : service.all()) {
        readOne(all, findings, finding);
      }
    }
  }

  private static Reason reason(JsonFields unknown) throws MalformedJsonException {
    try {
      return new Reason(unknown.text(UNKNOWN, MAX_REASON));
    } catch (IllegalArgumentException notACode) {
      throw unknown.refused(UNKNOWN, "a reason code such as not-readable");
    }
  }
}
