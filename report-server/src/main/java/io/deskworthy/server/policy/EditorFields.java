package io.deskworthy.server.policy;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.judging.Quantity;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.policy.Field.Choice;
import io.deskworthy.server.policy.Field.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the fields of the editor in a page's language, with what was typed and what is wrong. */
record EditorFields(Map<String, String> typed, Map<String, DraftFault> faults, Frame frame) {

  List<Field> general() {
    List<Field> fields = new ArrayList<>();
    fields.add(text(Kind.TEXT, PolicyDraft.TITLE_ENGLISH, "policy.field.title.en"));
    fields.add(text(Kind.TEXT, PolicyDraft.TITLE_RUSSIAN, "policy.field.title.ru"));
    PolicyDraft.general().forEach(each -> fields.add(number("", each)));
    fields.add(text(Kind.AREA, PolicyDraft.SOURCE, "policy.field.source"));
    return fields;
  }

  Field severity(Demandable what) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", frame.text("policy.not-asked")));
    for (Severity severity : Severity.values()) {
      choices.add(new Choice(severity.word(), frame.texts().severity(severity)));
    }
    return select(what, RequirementDraft.SEVERITY, choices);
  }

  /** Returns the fields of the demand itself. */
  List<Field> demand(Demandable what) {
    List<Field> fields = new ArrayList<>();
    for (FieldSpec spec : what.fields()) {
      if (spec instanceof NumberField number) {
        fields.add(number(what.name() + ".", number));
      } else if (spec instanceof ListField list) {
        fields.addAll(boxes(what, list));
      } else if (spec instanceof TextField text) {
        fields.add(parameter(what, text));
      }
    }
    return fields;
  }

  /** Returns the fields that are seldom touched. */
  List<Field> more(Demandable what) {
    List<Choice> levels = Arrays.stream(Evidence.values())
        .map(level -> new Choice(level.word(), frame.text("policy.evidence." + level.word())))
        .toList();
    List<Choice> unknown = List.of(
        new Choice("undetermined", frame.text("policy.unknown.undetermined")),
        new Choice(RequirementDraft.FAIL, frame.text("policy.unknown.fail")));
    return List.of(
        select(what, RequirementDraft.EVIDENCE, levels),
        select(what, RequirementDraft.UNKNOWN, unknown),
        text(Kind.AREA, what.name() + "." + RequirementDraft.NOTE_ENGLISH, "policy.field.note.en"),
        text(Kind.AREA, what.name() + "." + RequirementDraft.NOTE_RUSSIAN, "policy.field.note.ru"));
  }

  List<Field> newService() {
    return List.of(
        text(Kind.TEXT, AddedRequirements.SERVICE_NAME, "policy.field.new.service.name")
            .hint(frame.text("policy.hint.name")),
        text(Kind.TEXT, AddedRequirements.SERVICE_ENGLISH, "policy.field.title.en"),
        text(Kind.TEXT, AddedRequirements.SERVICE_RUSSIAN, "policy.field.title.ru"),
        text(Kind.AREA, AddedRequirements.SERVICE_HOSTS, "policy.field.new.service.hosts")
            .hint(frame.text("policy.hint.hosts")));
  }

  List<Field> newDeclaration() {
    return List.of(
        text(Kind.TEXT, AddedRequirements.DECLARATION_NAME, "policy.field.new.declaration.name")
            .hint(frame.text("policy.hint.name")),
        text(Kind.AREA, AddedRequirements.DECLARATION_ENGLISH, "policy.field.note.en"),
        text(Kind.AREA, AddedRequirements.DECLARATION_RUSSIAN, "policy.field.note.ru"));
  }

  Optional<String> fault(String name) {
    return Optional.ofNullable(faults.get(name))
        .map(fault -> frame.text(fault.key(), fault.arguments().toArray()));
  }

  private Field text(Kind kind, String name, String label) {
    return filled(Field.of(kind, name, frame.text(label)));
  }

  private Field number(String prefix, NumberField field) {
    String least = shown(field.least());
    String most = shown(field.most());
    String hint = field.kind() == NumberField.Kind.OPTIONAL
        ? frame.text("policy.hint.optional-range", least, most)
        : frame.text("policy.hint.range", least, most);
    return filled(Field.of(
            Kind.NUMBER, prefix + field.suffix(), frame.text("policy.field." + field.suffix())))
        .unit(frame.text("policy.unit." + field.scale()))
        .hint(hint);
  }

  private List<Field> boxes(Demandable what, ListField list) {
    String prefix = what.name() + "." + ListField.PREFIX;
    List<String> values = new ArrayList<>(list.values());
    typed.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .filter(value -> !values.contains(value))
        .sorted()
        .forEach(values::add);
    return values.stream()
        .map(value -> filled(
            Field.of(Kind.BOX, prefix + value, frame.texts().quantity(new Quantity.Plain(value)))))
        .toList();
  }

  private Field parameter(Demandable what, TextField field) {
    String key = "policy.field." + field.parameter();
    String label = frame.messages().find(key).isPresent() ? frame.text(key) : field.parameter();
    return filled(Field.of(Kind.TEXT, what.name() + "." + field.parameter(), label));
  }

  private Field select(Demandable what, String suffix, List<Choice> choices) {
    String label = frame.text("policy.field." + suffix);
    return filled(Field.of(Kind.SELECT, what.name() + "." + suffix, label).choices(choices));
  }

  private Field filled(Field field) {
    return field.value(typed.getOrDefault(field.name(), "")).fault(fault(field.name()));
  }

  private static String shown(BigDecimal bound) {
    return bound.stripTrailingZeros().toPlainString();
  }
}
