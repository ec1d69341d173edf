package io.deskworthy.report.specimen;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.policy.Presets;
import java.util.Map;
import java.util.TreeMap;

/** Policies: the default one, small ones, and what an employer or his program may get wrong. */
final class PolicySpecimens {

  private static final String SMALL = """
      {
        "format": "deskworthy-policy/1",
        "id": "small",
        "title": {"en": "Small", "ru": "Малая"},
        "certificateDays": 30,
        "network": {"goodputFactor": 0.9, "paceFactor": 1.5},
        "requirements": [
          {"name": "network.latency", "max": 80, "unit": "ms", "severity": "required"}
        ]
      }
      """;

  private static final String REQUIREMENT =
      "\"name\": \"network.latency\", \"max\": 80, \"unit\": \"ms\", \"severity\": \"required\"";

  private final Map<String, String> all = new TreeMap<>();

  private PolicySpecimens() {}

  static Map<String, String> all() {
    PolicySpecimens specimens = new PolicySpecimens();
    specimens.all.put("small", SMALL);
    specimens.all.put("remote-chat-support", StrictJson.pretty(Presets.defaultPolicy()) + "\n");
    specimens.good();
    specimens.bad();
    specimens.badRequirements();
    specimens.notJudged();
    return specimens.all;
  }

  private void good() {
    requirement("declaration", "\"name\": \"declared.ownHeadset\", \"whenUnknown\": \"fail\"");
    requirement("list", "\"name\": \"link.type\", \"oneOf\": [\"ethernet\", \"wifi\"]");
    requirement(
        "nights",
        "\"name\": \"network.nights\", \"nights\": {\"nights\": 3, \"checks\": 36,"
            + " \"failedRatio\": 0.05, \"fromHour\": 22, \"toHour\": 6}");
    requirement(
        "note-and-source",
        REQUIREMENT + ", \"note\": {\"en\": \"Use a cable\", \"ru\": \"Подключите кабель\"},"
            + " \"source\": \"our support desk\", \"leastEvidence\": \"witnessed\"");
    changed("unknown-members", "\"id\"", "\"colour\": \"blue\", \"id\"");
  }

  private void bad() {
    changed("version-unknown", "deskworthy-policy/1", "deskworthy-policy/9");
    changed("id-missing", "\"id\"", "\"name\"");
    changed("title-in-one-language", ", \"ru\": \"Малая\"", "");
    changed("certificate-for-no-day", "\"certificateDays\": 30", "\"certificateDays\": 0");
    changed("goodput-factor-above-one", "0.9", "1.1");
    changed("pace-below-the-demand", "1.5", "0.5");
    changed("network-missing", "\"network\":", "\"netwrk\":");
    changed("requirements-an-object", "[", "{\"x\": [", "]", "]}");
    changed("no-requirement", "{" + REQUIREMENT + "}", "");
    changed("duplicate-member", "\"id\"", "\"id\": \"x\", \"id\"");
    all.put("empty", "");
    all.put("spreadsheet-instead", "requirement;minimum\nmemory;8\n");
  }

  private void badRequirements() {
    changed(
        "requirement-twice",
        "{" + REQUIREMENT + "}",
        "{" + REQUIREMENT + "}, {" + REQUIREMENT + "}");
    changed("requirement-without-name", "\"name\": \"network.latency\", ", "");
    changed("unit-missing", ", \"unit\": \"ms\"", "");
    changed("unit-unknown", "\"ms\"", "\"seconds\"");
    changed("bound-negative", "80", "-80");
    changed("bound-as-text", "80", "\"80\"");
    changed("two-demands", "\"max\": 80", "\"min\": 1, \"max\": 80");
    requirement("list-empty", "\"name\": \"link.type\", \"oneOf\": []");
    changed("severity-unknown", "\"required\"", "\"REQUIRED\"");
    requirement("when-unknown-maybe", REQUIREMENT + ", \"whenUnknown\": \"maybe\"");
    requirement("evidence-unknown", REQUIREMENT + ", \"leastEvidence\": \"sworn\"");
  }

  /** Well-formed, but this version cannot judge them: the one who edits is told. */
  private void notJudged() {
    changed("latency-at-least", "\"max\"", "\"min\"");
    changed("bound-in-a-wrong-unit", "\"ms\"", "\"byte\"");
    requirement("room-by-a-bound", "\"name\": \"room.quiet\", \"min\": 15, \"unit\": \"dB\"");
    requirement("memory-without-bound", "\"name\": \"memory.installed\"");
    requirement("requirement-unknown", "\"name\": \"candidate.cheerful\"");
  }

  private void requirement(String name, String requirement) {
    changed(name, REQUIREMENT, requirement);
  }

  private void changed(String name, String original, String replacement) {
    changed(name, original, replacement, "", "");
  }

  private void changed(String name, String one, String ofOne, String two, String ofTwo) {
    if (!SMALL.contains(one)) {
      throw new IllegalStateException(name + ": no " + one);
    }
    all.put(name, SMALL.replace(one, ofOne).replace(two, ofTwo));
  }
}
