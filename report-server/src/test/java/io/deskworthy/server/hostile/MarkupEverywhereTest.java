package io.deskworthy.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Markup, scripts and template expressions in every name that somebody gives and every text that an
 * agent sends, on every page that shows them, in both languages.
 */
final class MarkupEverywhereTest {

  private static final String EVIL = "<img src=x onerror=a>\"'&amp;{0}${7*7}@if(1)";
  /** How the pages must write it, whether between tags or in an attribute. */
  private static final String HARMLESS = "&lt;img src=x onerror=a";

  private static final String[] LANGUAGES = {"en", "ru"};

  @TempDir
  private Path folder;

  private final List<String> showing = new ArrayList<>();
  private RunningPages pages;
  private String code = "";
  private ObjectNode answer;

  @BeforeEach
  void start() throws Exception {
    pages = RunningPages.in(folder);
    pages.post(
        pages.link(Purpose.SETUP),
        "",
        "organisation=" + encoded(EVIL) + "&name=" + encoded(EVIL)
            + "&password=correct+horse+battery&again=correct+horse+battery");
    code = pages.invite(EVIL);
    answer = pages.reportWith(code, findings());
    User user = pages.accounts().create(EVIL + "2", Role.VIEWER, Optional.empty());
    pages.signInParts().tokens().make(user, EVIL, Role.VIEWER, Duration.ofDays(1));
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private static Findings findings() {
    return SampleFindings.good().toBuilder()
        .measured(MachineFindings.PROCESSOR, EVIL)
        .measured(MachineFindings.SYSTEM_FAMILY, EVIL)
        .measured(MachineFindings.SYSTEM_VERSION, EVIL)
        .measured(NoiseFindings.MICROPHONE, EVIL)
        .build();
  }

  @Test
  void staysTextOnThePagesOfTheEmployer() throws Exception {
    String report = RunningPages.path(answer, "reportUrl");
    for (String path : new String[] {
      "/applicants",
      "/applicants?name=" + encoded(EVIL),
      report,
      "/invitations/new",
      "/settings",
      "/settings/second-step",
      "/settings/tokens",
      "/users",
      "/audit"
    }) {
      look(path, pages.signIn());
    }

    assertThat(showing)
        .contains("/applicants", report, "/users", "/settings", "/settings/tokens", "/audit");
  }

  @Test
  void staysTextOnThePagesOfTheCandidate() throws Exception {
    String certificate = RunningPages.path(answer, "certificateUrl");
    String invitation = pages.invite(EVIL);
    for (String path : new String[] {
      "/i/" + invitation,
      "/i/" + invitation + "/consent",
      "/i/" + invitation + "/yours",
      certificate,
      certificate + "/yours"
    }) {
      look(path, "");
    }

    assertThat(showing).contains("/i/" + invitation, "/i/" + invitation + "/consent", certificate);
  }

  @Test
  void staysTextOnAnActOfErasureAndInItsData() throws Exception {
    String certificate = RunningPages.path(answer, "certificateUrl");
    String act = pages
        .post(certificate + "/yours", "", "sure=on&code=" + code)
        .headers()
        .firstValue("Location")
        .orElseThrow();

    look(act, "");

    assertThat(showing).contains(act);
    assertThat(RunningPages.json(pages.fetch(act + ".json")).get("operator").stringValue())
        .isEqualTo(EVIL);
  }

  @Test
  void staysTextWhereAFormComesBack() throws Exception {
    String evil = encoded(EVIL);
    HttpResponse<String> signIn =
        pages.post("/sign-in", "", "name=" + evil + "&password=x&next=" + evil);
    clean("/sign-in", signIn.body());
    assertThat(signIn.body()).contains(HARMLESS);
    clean("/sign-in?next", pages.get("/sign-in?next=" + evil, "").body());
    clean("/forgotten", pages.post("/forgotten", "", "email=" + evil).body());
    clean("/nowhere", pages.get("/" + evil, "").body());
    clean("/c", pages.get("/c/" + evil, "").body());
    for (String button : new String[] {"/users", "/invitations/new", "/settings/tokens"}) {
      clean(
          button,
          pages
              .press(button, "", "name=" + evil, "candidate=" + evil, "email=" + evil)
              .body());
    }
  }

  @Test
  void staysTextInPicturesAndOnPaper() throws Exception {
    String certificate = RunningPages.path(answer, "certificateUrl");
    for (String ending : new String[] {".svg", ".qr.svg"}) {
      String svg = pages.fetch(certificate + ending).body();
      clean(ending, svg);
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      assertThat(parsers.newDocumentBuilder().parse(new InputSource(new StringReader(svg))))
          .isNotNull();
    }

    assertThat(new String(pages.bytes(certificate + ".pdf"), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(RunningPages.json(pages.fetch(certificate + ".json"))
            .at("/claims/candidate")
            .stringValue())
        .isEqualTo(EVIL);
  }

  private void look(String path, String cookie) throws Exception {
    for (String language : LANGUAGES) {
      String separator = path.contains("?") ? "&" : "?";
      HttpResponse<String> page = pages.get(path + separator + "lang=" + language, cookie);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      clean(path, page.body());
      if (page.body().contains(HARMLESS)) {
        showing.add(path);
      }
    }
  }

  private static void clean(String path, String html) {
    assertThat(html).as(path).doesNotContain("<img src=x", "onerror=a>\"", "49@if");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
