package io.deskworthy.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.judging.Judge;
import io.deskworthy.report.policy.Preset;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.ScreenRule;
import io.deskworthy.report.policy.Severity;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.server.position.StoredPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

final class PolicyDraftTest {

  static Stream<Preset> presets() {
    return Presets.all().stream();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void isTheSamePolicyWhenNothingWasChanged(Preset preset) {
    PolicyDraft.Reading reading = PolicyDraft.of(preset.json()).read();

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.policy().orElseThrow().hash())
        .isEqualTo(StoredPolicy.ofPreset(preset).hash());
  }

  @Test
  void hasAFieldForEveryRequirementThatCanBeJudged() {
    List<String> names = PolicyDraft.of(Presets.defaultPolicy()).demandable().stream()
        .map(Demandable::name)
        .toList();

    assertThat(names)
        .containsAll(Judge.demands().keySet())
        .contains("reach.zendesk", "reach.liveChat", "declared.nightShifts");
  }

  @Test
  void showsFiguresInUnitsThatPeopleUse() {
    Map<String, String> fields = PolicyDraft.of(Presets.defaultPolicy()).fields();

    assertThat(fields)
        .containsEntry("memory.installed.min", "8")
        .containsEntry("network.download.min", "20")
        .containsEntry("network.latency.max", "100")
        .containsEntry("room.quiet.voiceLikeRatio", "5")
        .containsEntry("goodputFactor", "90")
        .containsEntry("network.upload.severity", "recommended");
  }

  @Test
  void readsFiguresWithAPointOrAComma() {
    StoredPolicy policy = changed(Map.of(
        "memory.installed.min", "7,5",
        "network.loss.severity", "required",
        "network.loss.max", "1.5",
        "display.resolution.severity", "info",
        "display.resolution.width", "1920",
        "display.resolution.height", "1080",
        "display.resolution.screens", ""));

    assertThat(rule(policy, "memory.installed"))
        .isEqualTo(new Rule.AtLeast(7.5 * (1L << 30), Unit.BYTE));
    assertThat(rule(policy, "network.loss")).isEqualTo(new Rule.AtMost(0.015, Unit.RATIO));
    assertThat(rule(policy, "display.resolution")).isEqualTo(new ScreenRule(1920, 1080, 1));
    assertThat(Judge.faults(policy.policy())).isEmpty();
  }

  @Test
  void asksForEverythingThatThereIs() {
    Map<String, String> all = new HashMap<>();
    Demandable.known().forEach(what -> all.put(what.name() + ".severity", "info"));
    all.putAll(Map.of(
        "memory.usable.min", "4",
        "processor.cores.min", "2",
        "processor.score.min", "100",
        "disk.free.min", "20"));
    all.putAll(Map.of(
        "display.resolution.width", "1280",
        "display.resolution.height", "800",
        "link.type.value.ethernet", "on",
        "link.type.value.wifi", "on",
        "network.jitter.max", "30",
        "network.loss.max", "1",
        "network.latency.loaded.max", "200"));
    all.putAll(Map.of(
        "network.nights.nights", "3",
        "network.nights.checks", "20",
        "network.nights.failedRatio", "5"));
    all.putAll(Map.of(
        "reach.zendesk.subdomain", "acme",
        "reach.bitrix24.portal", "acme",
        "reach.bitrix24.zone", "ru",
        "reach.amazonConnect.instance", "acme",
        "reach.amazonConnect.region", "eu-central-1"));

    StoredPolicy policy = changed(all);

    assertThat(policy.policy().requirements()).hasSize(Demandable.known().size());
    assertThat(Judge.faults(policy.policy())).isEmpty();
    assertThat(rule(policy, "link.type")).isEqualTo(new Rule.OneOf(List.of("ethernet", "wifi")));
  }

  @ParameterizedTest
  @CsvSource({
    "memory.installed.min, '', policy.fault.number",
    "memory.installed.min, eight, policy.fault.number",
    "memory.installed.min, -8, policy.fault.number",
    "memory.installed.min, 1e9, policy.fault.number",
    "memory.installed.min, 1000000000000, policy.fault.number",
    "room.quiet.events, 1.5, policy.fault.whole",
    "room.quiet.voiceLikeRatio, 101, policy.fault.number",
    "certificateDays, 0, policy.fault.whole",
    "goodputFactor, 49, policy.fault.number",
    "title.ru, '', policy.fault.title",
    "memory.installed.note.en, only English, policy.fault.both-languages",
    "link.type.severity, required, policy.fault.list",
    "reach.zendesk.severity, required, policy.fault.parameter",
    "new.service.name, CRM, policy.fault.name",
    "new.declaration.name, nightShifts, policy.fault.taken"
  })
  void saysBesideTheFieldWhatIsWrong(String field, String value, String fault) {
    PolicyDraft.Reading reading = draft(Map.of(field, value)).read();

    assertThat(reading.policy()).isEmpty();
    assertThat(reading.faults().values()).extracting(DraftFault::key).contains(fault);
    assertThat(reading.faults().keySet())
        .anyMatch(each -> each.startsWith(field.replaceFirst("\\.(severity|note\\.en)$", "")));
  }

  @Test
  void demandsAtLeastOneThing() {
    Map<String, String> none = new HashMap<>();
    Demandable.known().forEach(what -> none.put(what.name() + ".severity", ""));

    assertThat(draft(none).read().faults())
        .containsEntry(PolicyDraft.WHOLE, DraftFault.of("policy.fault.empty"));
  }

  @Test
  void takesAServiceAndADeclarationOfTheEmployersOwn() {
    StoredPolicy policy = changed(Map.of(
        "new.service.name", "crm",
        "new.service.title.en", "Our CRM",
        "new.service.title.ru", "Наша CRM",
        "new.service.hosts", "crm.example.com\r\nfiles.example.com:8443",
        "new.declaration.name", "headset",
        "new.declaration.note.en", "A headset",
        "new.declaration.note.ru", "Гарнитура"));

    assertThat(policy.policy().requirement("reach.crm").orElseThrow().severity())
        .isEqualTo(Severity.REQUIRED);
    assertThat(policy.policy().requirement("declared.headset").orElseThrow().note())
        .isPresent();
    assertThat(Judge.faults(policy.policy())).isEmpty();
    PolicyDraft again = PolicyDraft.of(VersionPage.json(policy));
    assertThat(again.read().policy().orElseThrow().hash()).isEqualTo(policy.hash());
  }

  @Test
  void keepsWhatItDoesNotShow() {
    ObjectNode json = Presets.defaultPolicy().put("team", "night");
    ((ObjectNode) json.get("requirements").get(0)).put("owner", "anna");
    Map<String, String> fields = new HashMap<>(PolicyDraft.of(json).fields());
    fields.put("memory.installed.min", "16");

    String stored = PolicyDraft.sent(json, fields).read().policy().orElseThrow().json();

    assertThat(stored).contains("\"team\":\"night\"", "\"owner\":\"anna\"", "17179869184");
  }

  private static Rule rule(StoredPolicy policy, String name) {
    return policy.policy().requirement(name).orElseThrow().rule();
  }

  private static StoredPolicy changed(Map<String, String> changes) {
    PolicyDraft.Reading reading = draft(changes).read();
    assertThat(reading.faults()).isEmpty();
    return reading.policy().orElseThrow();
  }

  private static PolicyDraft draft(Map<String, String> changes) {
    Map<String, String> fields =
        new HashMap<>(PolicyDraft.of(Presets.defaultPolicy()).fields());
    fields.putAll(changes);
    return PolicyDraft.sent(Presets.defaultPolicy(), fields);
  }
}
