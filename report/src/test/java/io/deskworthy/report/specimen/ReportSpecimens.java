package io.deskworthy.report.specimen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.deskworthy.report.RandomFindings;
import io.deskworthy.report.Report;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.SampleReports;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.jws.RawJws;
import io.deskworthy.report.jws.SigningKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Rightly signed texts: reports, and what is none although its signature holds. */
final class ReportSpecimens {

  private final Map<String, String> all = new TreeMap<>();
  private final SigningKey key;
  private final String ready =
      new String(ReportFormat.write(SampleReports.of(SampleReports.ready())), UTF_8);

  private ReportSpecimens(SigningKey key) {
    this.key = key;
  }

  static Map<String, String> signedBy(SigningKey key) {
    ReportSpecimens specimens = new ReportSpecimens(key);
    specimens.good();
    specimens.absurdValues();
    specimens.wrongForms();
    specimens.wrongReports();
    specimens.wrongJson();
    return specimens.all;
  }

  private void good() {
    put("ready", ready);
    put("nothing-found", ReportFormat.write(SampleReports.of(Findings.NONE)));
    put("everything-unknown", ReportFormat.write(SampleReports.of(SampleReports.unknown())));
    put("random-values", ReportFormat.write(SampleReports.of(RandomFindings.of(new Random(7)))));
    Report sample = SampleReports.of(SampleReports.ready());
    put(
        "without-server-or-consent",
        ReportFormat.write(new Report(
            sample.takenAt(),
            sample.agentVersion(),
            "",
            Optional.empty(),
            sample.findings(),
            List.of())));
    changed("unknown-members", "\"events\":1", "\"events\":1,\"mood\":{\"colour\":[1,null]}");
    changed("unknown-reason", "\"not-readable\"", "\"eaten-by-the-dog\"");
    changed("declaration-of-an-employer", "\"nightShifts\":true", "\"ownHeadset\":false");
  }

  private void absurdValues() {
    changed("memory-negative", ":17179869184", ":-17179869184");
    changed("memory-of-a-planet", ":17179869184", ":1e24");
    changed("goodput-absurd", ":28900000", ":1000000000000");
    changed("goodput-nan", ":28900000", ":NaN");
    changed("goodput-infinite", ":28900000", ":1e999");
    changed("round-trip-negative", ":23.412", ":-0.001");
    changed("round-trip-of-an-hour", ":23.412", ":3600000");
    changed("ratio-above-one", "\"lossRatio\":0.001", "\"lossRatio\":1.001");
    changed("level-of-an-explosion", ":-64.2", ":1e9");
    changed("cores-too-many", "\"physicalCores\":10", "\"physicalCores\":5000");
    changed("event-level-absurd", "[-55.75]", "[-55.75,-900]");
    changed("number-too-long", ":28900000", ":" + "1".repeat(50));
  }

  private void wrongForms() {
    changed("number-as-text", ":17179869184", ":\"17179869184\"");
    changed("whole-number-with-fraction", "\"streams\":4", "\"streams\":4.0");
    changed("truth-as-number", "\"stable\":true", "\"stable\":1");
    changed("value-null", ":23.412", ":null");
    changed("group-a-number", "\"memory\":{", "\"memory\":8,\"memori\":{");
    changed("group-null", "\"memory\":{", "\"memory\":null,\"memori\":{");
    changed("text-with-terminal-commands", "Intel(R)", "\\u001b[2JIntel(R)");
    changed("text-with-half-a-character", "Intel(R)", "\\ud800");
    changed("text-too-long", "Intel(R)", "I".repeat(121));
    changed("list-too-long", "[-55.75]", "[" + "-55.75,".repeat(100) + "-55.75]");
    changed("reason-not-a-code", "\"not-readable\"", "\"Не читается\"");
    changed("unknown-without-reason", "{\"unknown\":\"not-readable\"}", "{}");
    changed("declaration-without-a-name", "\"nightShifts\":true", "\"night shifts\":true");
  }

  private void wrongReports() {
    changed("version-unknown", ReportFormat.VERSION, "deskworthy-report/2");
    changed("format-missing", "\"format\"", "\"formt\"");
    changed("findings-missing", "\"findings\"", "\"findngs\"");
    changed("agent-missing", "\"agent\"", "\"agnt\"");
    changed("agent-version-with-line-end", "\"0.1.0\"", "\"0.1.0\\nINFO forged\"");
    changed("taken-on-no-day", "\"2026-11-22T10:15:30Z\"", "\"2026-02-30T10:15:30Z\"");
    changed("taken-in-local-time", "\"2026-11-22T10:15:30Z\"", "\"2026-11-22T10:15:30+03:00\"");
    changed("taken-in-a-million-years", "\"2026-11-22T10:15:30Z\"", "\"+1002026-11-22T10:15:30Z\"");
    changed("statement-not-text", "\"statements\":[", "\"statements\":[{},");
    changed("statements-too-many", "\"statements\":[", "\"statements\":[" + "\"x\",".repeat(8));
    put("another-document", "{\"format\":\"deskworthy-policy/1\"}");
  }

  private void wrongJson() {
    changed("duplicate-member", "\"stable\":true", "\"stable\":false,\"stable\":true");
    changed(
        "deeply-nested",
        "\"events\":1",
        "\"events\":1,\"x\":" + "[".repeat(5000) + "]".repeat(5000));
    changed(
        "member-name-too-long", "\"events\":1", "\"events\":1,\"" + "x".repeat(60_000) + "\":1");
    put("empty-payload", "");
    put("not-json", "ready");
    put("list-instead", "[" + ready + "]");
    put("text-after-the-end", ready + "{}");
    put("cut-in-the-middle", ready.substring(0, ready.length() / 2));
    put("byte-order-mark", "\uFEFF" + ready);
    byte[] latin1 = ready.getBytes(UTF_8);
    latin1[ready.indexOf("Intel")] = (byte) 0xe9;
    put("not-utf8", latin1);
    put("utf-16", ready.getBytes(java.nio.charset.StandardCharsets.UTF_16));
  }

  private void changed(String name, String original, String replacement) {
    if (!ready.contains(original)) {
      throw new IllegalStateException(name + ": no " + original + " in " + ready);
    }
    put(name, ready.replace(original, replacement));
  }

  private void put(String name, String payload) {
    put(name, payload.getBytes(UTF_8));
  }

  private void put(String name, byte[] payload) {
    all.put(name, RawJws.sign(EnvelopeSpecimens.header(key, "ES256", ""), payload, key));
  }
}
