package io.deskworthy.server.policy;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.text.Messages;
import io.deskworthy.server.position.StoredPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy as a form holds it: what people type, field by field, over the policy they began with,
 * of which everything is kept that the form does not show.
 *
 * @param base what it began with
 * @param fields what was typed
 */
record PolicyDraft(ObjectNode base, Map<String, String> fields) {

  static final String TITLE_ENGLISH = "title.en";
  static final String TITLE_RUSSIAN = "title.ru";
  static final String SOURCE = "source";
  static final String DAYS = "certificateDays";
  static final String GOODPUT = "goodputFactor";
  static final String PACE = "paceFactor";

  /** The fault of a policy that demands nothing, or that has another one as a whole. */
  static final String WHOLE = "policy";

  private static final int MAX_TITLE = 100;
  private static final int MAX_SOURCE = 1000;

  /** What a form says in the end. */
  record Reading(Optional<StoredPolicy> policy, Map<String, DraftFault> faults) {}

  /** Returns the draft that shows {@code policy} as it is. */
  static PolicyDraft of(ObjectNode policy) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(TITLE_ENGLISH, policy.at("/title/en").asString(""));
    fields.put(TITLE_RUSSIAN, policy.at("/title/ru").asString(""));
    fields.put(SOURCE, policy.path("source").asString(""));
    general().forEach(field -> field.show(policy, "", fields));
    for (JsonNode each : policy.path("requirements")) {
      if (each instanceof ObjectNode requirement) {
        String name = requirement.path("name").asString("");
        new RequirementDraft(Demandable.named(name)).show(requirement, fields);
      }
    }
    return new PolicyDraft(policy.deepCopy(), fields);
  }

  /** Returns the draft that somebody sent, which began with {@code base}. */
  static PolicyDraft sent(ObjectNode base, Map<String, String> fields) {
    return new PolicyDraft(base.deepCopy(), Map.copyOf(fields));
  }

  static List<NumberField> general() {
    return List.of(
        NumberField.of(DAYS, List.of(DAYS), Scale.DAY, "1", "3650", NumberField.Kind.WHOLE),
        NumberField.of(
            GOODPUT, List.of("network", GOODPUT), Scale.PERCENT, "50", "100", NumberField.Kind.ANY),
        NumberField.of(
            PACE, List.of("network", PACE), Scale.PIECE, "1", "10", NumberField.Kind.ANY));
  }

  /** Returns all that can be demanded here: what is known, and what stands in the policy. */
  List<Demandable> demandable() {
    List<Demandable> all = new ArrayList<>(Demandable.known());
    names().stream()
        .filter(name -> all.stream().noneMatch(each -> each.name().equals(name)))
        .map(Demandable::named)
        .forEach(all::add);
    return all;
  }

  /** Returns what people call a service that the employer described. */
  Optional<String> title(String requirement, Locale locale) {
    return Optional.ofNullable(requirements().get(requirement))
        .map(json -> json.at("/reach/title/" + (Messages.isRussian(locale) ? "ru" : "en")))
        .map(node -> node.asString(""))
        .filter(title -> !title.isEmpty());
  }

  /** Returns the policy that this comes to, or what is wrong with it. */
  Reading read() {
    Map<String, DraftFault> faults = new LinkedHashMap<>();
    ObjectNode policy = base.deepCopy();
    Typed typed = new Typed("", fields, faults);
    readGeneral(typed, policy);
    readRequirements(policy, faults);
    new AddedRequirements(typed).addTo(policy.withArray("requirements"));
    if (policy.withArray("requirements").isEmpty()) {
      faults.putIfAbsent(WHOLE, DraftFault.of("policy.fault.empty"));
    }
    return faults.isEmpty() ? whole(policy) : new Reading(Optional.empty(), faults);
  }

  private void readGeneral(Typed typed, ObjectNode policy) {
    for (String language : List.of("en", "ru")) {
      String title = typed.text("title." + language);
      if (title.isEmpty() || title.length() > MAX_TITLE) {
        typed.fault("title." + language, "policy.fault.title", String.valueOf(MAX_TITLE));
      } else {
        policy.withObject("title").put(language, title);
      }
    }
    String source = typed.text(SOURCE);
    if (source.length() > MAX_SOURCE) {
      typed.fault(SOURCE, "policy.fault.source", String.valueOf(MAX_SOURCE));
    } else if (source.isEmpty()) {
      policy.remove(SOURCE);
    } else {
      policy.put(SOURCE, source);
    }
    general().forEach(field -> field.read(typed, policy));
  }

  /** Those that were there before stay in their order; new ones follow in ours. */
  private void readRequirements(ObjectNode policy, Map<String, DraftFault> faults) {
    Map<String, ObjectNode> before = requirements();
    Set<String> order = new LinkedHashSet<>(before.keySet());
    demandable().forEach(each -> order.add(each.name()));
    ArrayNode list = policy.putArray("requirements");
    for (String name : order) {
      RequirementDraft draft = new RequirementDraft(Demandable.named(name));
      Typed typed = new Typed(draft.prefix(), fields, faults);
      if (RequirementDraft.isAsked(typed)) {
        ObjectNode was = before.get(name);
        ObjectNode requirement = was == null ? list.addObject() : was.deepCopy();
        draft.read(typed, requirement);
        if (was != null) {
          list.add(requirement);
        }
      }
    }
  }

  private static Reading whole(ObjectNode policy) {
    try {
      return new Reading(Optional.of(StoredPolicy.of(policy)), Map.of());
    } catch (MalformedJsonException refused) {
      DraftFault fault =
          DraftFault.of("policy.fault.refused", String.valueOf(refused.getMessage()));
      return new Reading(Optional.empty(), Map.of(WHOLE, fault));
    }
  }

  private Set<String> names() {
    return requirements().keySet();
  }

  private Map<String, ObjectNode> requirements() {
    Map<String, ObjectNode> requirements = new LinkedHashMap<>();
    for (JsonNode each : base.path("requirements")) {
      if (each instanceof ObjectNode requirement) {
        requirements.put(requirement.path("name").asString(""), requirement);
      }
    }
    return requirements;
  }
}
