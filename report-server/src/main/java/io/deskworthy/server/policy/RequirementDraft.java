package io.deskworthy.server.policy;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.policy.Severity;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * One requirement between JSON and what people type.
 *
 * @param what it demands
 */
record RequirementDraft(Demandable what) {

  static final String SEVERITY = "severity";
  static final String EVIDENCE = "evidence";
  static final String UNKNOWN = "unknown";
  static final String NOTE_ENGLISH = "note.en";
  static final String NOTE_RUSSIAN = "note.ru";
  static final String FAIL = "fail";

  private static final String REQUIRED = Severity.REQUIRED.word();
  private static final String DECLARED = Evidence.DECLARED.word();
  private static final String UNDETERMINED = "undetermined";
  private static final int MAX_NOTE = 500;

  String prefix() {
    return what.name() + ".";
  }

  /** Puts a requirement of a policy into {@code fields}. */
  void show(ObjectNode requirement, Map<String, String> fields) {
    String prefix = prefix();
    fields.put(prefix + SEVERITY, requirement.path("severity").asString(REQUIRED));
    fields.put(prefix + EVIDENCE, requirement.path("leastEvidence").asString(DECLARED));
    fields.put(prefix + UNKNOWN, requirement.path("whenUnknown").asString(UNDETERMINED));
    fields.put(prefix + NOTE_ENGLISH, requirement.at("/note/en").asString(""));
    fields.put(prefix + NOTE_RUSSIAN, requirement.at("/note/ru").asString(""));
    what.fields().forEach(field -> field.show(requirement, prefix, fields));
  }

  /** Puts what was typed into {@code requirement}, which holds what it was before. */
  void read(Typed typed, ObjectNode requirement) {
    requirement.put("name", what.name());
    demand(typed, requirement);
    word(typed, requirement, SEVERITY, "severity", REQUIRED);
    word(typed, requirement, UNKNOWN, "whenUnknown", UNDETERMINED);
    word(typed, requirement, EVIDENCE, "leastEvidence", DECLARED);
    note(typed, requirement);
  }

  static boolean isAsked(Typed typed) {
    return Arrays.stream(Severity.values())
        .anyMatch(each -> each.word().equals(typed.text(SEVERITY)));
  }

  private void demand(Typed typed, ObjectNode requirement) {
    what.profile()
        .filter(profile -> !requirement.at("/reach").has("profile"))
        .ifPresent(profile -> requirement.putObject("reach").put("profile", profile.name()));
    what.unit().ifPresent(unit -> requirement.put("unit", unit.symbol()));
    what.fields().forEach(field -> field.read(typed, requirement));
  }

  /** A word that is the default need not stand there: the same policy keeps its hash. */
  private static void word(
      Typed typed, ObjectNode requirement, String suffix, String member, String usual) {
    String word = typed.text(suffix).isEmpty() ? usual : typed.text(suffix);
    if (requirement.has(member) || !word.equals(usual)) {
      requirement.put(member, word);
    }
  }

  private void note(Typed typed, ObjectNode requirement) {
    String english = typed.text(NOTE_ENGLISH);
    String russian = typed.text(NOTE_RUSSIAN);
    if (english.isEmpty() && russian.isEmpty()) {
      requirement.remove("note");
    } else if (english.isEmpty() || english.length() > MAX_NOTE) {
      typed.fault(NOTE_ENGLISH, "policy.fault.both-languages", String.valueOf(MAX_NOTE));
    } else if (russian.isEmpty() || russian.length() > MAX_NOTE) {
      typed.fault(NOTE_RUSSIAN, "policy.fault.both-languages", String.valueOf(MAX_NOTE));
    } else {
      requirement.putObject("note").put("en", english).put("ru", russian);
    }
  }
}
