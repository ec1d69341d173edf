package io.deskworthy.server.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.policy.Presets;
import io.deskworthy.server.OwnersPages;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEntry;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PositionPagesTest extends OwnersPages {

  @Test
  void listPositionsWithTheirPolicies() throws Exception {
    pages.invite("Anna");

    assertThat(page("/positions"))
        .contains("Remote chat support", "(version 1)", "data-label=\"Invited\">1");
    assertThat(pages.get("/positions", cookie, "Accept-Language", "ru").body())
        .contains("Вакансии", "(версия 1)");
  }

  @Test
  void showEveryPresetWithItsSource() throws Exception {
    String body = page("/policies");

    Presets.all().forEach(preset -> {
      assertThat(body).contains("/positions/new?preset=" + preset.name());
      preset.sources().forEach(source -> assertThat(body).contains(source));
    });
    assertThat(pages.get("/policies/data-annotation.json", cookie).body())
        .contains("\"id\" : \"data-annotation\"");
  }

  @Test
  void makeAPositionOfAPreset() throws Exception {
    HttpResponse<String> made = post("/positions/new", "name=Phone&preset=voice-bright-pattern");

    assertThat(made.statusCode()).isEqualTo(303);
    String editor = page(location(made));
    assertThat(editor).contains("value=\"240\"", "Voice work (Bright Pattern)");
    assertThat(post("/positions/new", "name=Phone&preset=data-annotation").body())
        .contains("Another position has this name");
    assertThat(post("/positions/new", "name=+&preset=data-annotation").statusCode())
        .isEqualTo(422);
    assertThat(actions()).contains(AuditAction.POSITION_ADDED.name());
  }

  @Test
  void sayHowReportsWouldHaveFaredBeforeAnythingIsSaved() throws Exception {
    pages.report("Anna Petrova", SampleFindings.good());
    pages.report("Ivan Sidorov", SampleFindings.poor());

    HttpResponse<String> tried = edit("try", Map.of("memory.installed.min", "64"));

    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body().replaceAll("\\s+", " "))
        .contains("The last 2 reports")
        .contains("chip-READY\">meets</span></th><td>1</td><td>0</td>")
        .contains("chip-NOT_READY\">does not meet</span></th><td>1</td><td>2</td>")
        .contains("Memory (RAM): 2", "Anna Petrova");
    assertThat(page(position())).doesNotContain("at least 64");
    assertThat(actions()).doesNotContain(AuditAction.POLICY_CHANGED.name());
  }

  @Test
  void keepTheVersionThatAReportWasJudgedBy() throws Exception {
    String report =
        RunningPages.path(pages.report("Anna Petrova", SampleFindings.good()), "reportUrl");

    HttpResponse<String> saved = edit("save", Map.of("memory.installed.min", "64"));

    assertThat(saved.statusCode()).isEqualTo(303);
    String page = page(position());
    assertThat(page.replace('\u00a0', ' ')).contains("at least 64 GB", "owner");
    assertThat(page(report).replace('\u00a0', ' '))
        .contains("at least 8 GB")
        .doesNotContain("64 GB");
    assertThat(actions()).contains(AuditAction.POLICY_CHANGED.name());
    String version = links(page, "/versions/[A-Za-z0-9_-]+").get(0);
    String diff = page(position() + version).replaceAll("\\s+", " ");
    assertThat(diff).contains("Memory (RAM): At least", ">8 GB</td>", ">64 GB</td>");
    assertThat(page(position() + version + ".json")).contains("68719476736");
  }

  @Test
  void sayBesideTheFieldWhatIsWrongAndKeepWhatWasTyped() throws Exception {
    HttpResponse<String> refused =
        edit("save", Map.of("memory.installed.min", "lots", "network.download.min", "33"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"memory.installed.min-fault\"", "A number from 0.1 to 100000")
        .contains("value=\"lots\"", "value=\"33\"");
  }

  @Test
  void doNotOverwriteWhatSomebodyElseSavedMeanwhile() throws Exception {
    String before = current();
    edit("save", Map.of("memory.installed.min", "16"));
    Map<String, String> late = new HashMap<>(fields());
    late.put("current", before);
    late.put("memory.installed.min", "32");

    HttpResponse<String> refused = post(position() + "/policy", form(late) + "&action=save");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Somebody else has saved another version");
  }

  @Test
  void archiveAPosition() throws Exception {
    String code = pages.invite("Anna");
    post(position() + "/link", "");
    assertThat(page(position())).contains("https://desk.example/p/");

    post(position() + "/archive", "");

    assertThat(page(position())).contains("archived").doesNotContain("https://desk.example/p/");
    assertThat(page("/invitations/new")).contains("There is no open position");
    assertThat(pages.get("/i/" + code, "").statusCode()).isEqualTo(200);
    assertThat(post(position() + "/link", "").statusCode()).isEqualTo(422);
    post(position() + "/restore", "");
    assertThat(page("/invitations/new")).contains("Remote chat support");
    assertThat(actions())
        .contains(
            AuditAction.POSITION_ARCHIVED.name(),
            AuditAction.POSITION_LINK_OFF.name(),
            AuditAction.POSITION_RESTORED.name());
  }

  @Test
  void renameAPosition() throws Exception {
    assertThat(post(position() + "/name", "name=Chat+at+night").statusCode()).isEqualTo(303);

    assertThat(page(position())).contains("<h1>Chat at night");
    assertThat(post(position() + "/name", "name=").statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> edit(String action, Map<String, String> changes) throws Exception {
    Map<String, String> fields = new HashMap<>(fields());
    fields.putAll(changes);
    return post(position() + "/policy", form(fields) + "&action=" + action);
  }

  /** What the editor's form holds: the policy as it is. */
  private Map<String, String> fields() throws Exception {
    Map<String, String> fields =
        new HashMap<>(PolicyDraft.of(Presets.defaultPolicy()).fields());
    fields.put("base", current());
    fields.put("current", current());
    return fields;
  }

  private String current() throws Exception {
    return links(page(position() + "/policy"), "name=\"current\" value=\"([^\"]+)")
        .get(0);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private String position() {
    return "/positions/" + pages.positionId();
  }

  private String page(String path) throws Exception {
    return pages.get(path, cookie).body();
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return pages.post(path, cookie, form + "&form-token=" + pages.formToken(cookie));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private List<String> actions() {
    return pages.audit().before(Long.MAX_VALUE, 99).stream()
        .map(AuditEntry::action)
        .toList();
  }

  private static List<String> links(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
        .toList();
  }
}
