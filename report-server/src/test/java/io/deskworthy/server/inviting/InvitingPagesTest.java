package io.deskworthy.server.inviting;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.OwnersPages;
import io.deskworthy.server.SampleFindings;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.invitation.InvitationQuery;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class InvitingPagesTest extends OwnersPages {

  private static final byte[] NO_FILE = {};

  @Test
  void showWhatWouldBeMadeAndMakeNothingBeforeThat() throws Exception {
    HttpResponse<String> preview =
        bulk("/invitations/bulk", "Anna;anna@example.com\n;x@example.com", NO_FILE);

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("Invitations: 1", "will be invited", "No name, or one over 100")
        .contains("Lines that will be left out: 1");
    assertThat(count()).isZero();
  }

  @Test
  void inviteManyAtOnceAndGiveTheirLinksAsAFile() throws Exception {
    HttpResponse<String> made = bulk(
        "/invitations/bulk/make",
        "name;email\nАнна;anna@example.com\n＝Boris;b@example.com",
        NO_FILE);

    assertThat(made.statusCode()).isEqualTo(303);
    String list = made.headers().firstValue("Location").orElseThrow();
    assertThat(page(list)).contains("Invitations found: 2", "Анна", "anna@example.com");
    String file = page(list.replace("/invitations?", "/invitations.csv?"));
    assertThat(file).startsWith("\uFEFF").contains("\"Анна\",\"anna@example.com\"", "\"'＝Boris\"");
    Matcher link = Pattern.compile("https://desk.example(/i/[0-9A-Z-]+)").matcher(file);
    assertThat(link.find()).isTrue();
    assertThat(pages.get(link.group(1), "").body()).contains("this is about your application");
    assertThat(actions())
        .contains(AuditAction.CANDIDATES_INVITED.name(), AuditAction.LINKS_SAVED.name());
  }

  @Test
  void readAFileInTheEncodingOfRussianSpreadsheets() throws Exception {
    byte[] file =
        "ФИО;Почта\nАнна Петрова;anna@example.com".getBytes(Charset.forName("windows-1251"));

    assertThat(bulk("/invitations/bulk", "", file).body()).contains("Анна Петрова");
  }

  @Test
  void tellWhoWasInvitedBeforeAndInviteThemAgainOnlyWhenAsked() throws Exception {
    bulk("/invitations/bulk/make", "Anna\nBoris", NO_FILE);

    assertThat(bulk("/invitations/bulk", "anna\nOleg", NO_FILE).body())
        .contains("Was invited for this position already", "Invitations: 1");
    bulk("/invitations/bulk/make", "anna\nOleg", NO_FILE);
    assertThat(count()).isEqualTo(3);
    assertThat(bulk("/invitations/bulk/make", "anna", NO_FILE).statusCode()).isEqualTo(422);
    pages.upload("/invitations/bulk/make", cookie, fields("anna", "again", "on"), NO_FILE);
    assertThat(count()).isEqualTo(4);
  }

  @Test
  void refuseATableThatIsTooLarge() throws Exception {
    assertThat(bulk("/invitations/bulk", "x\n".repeat(3000), NO_FILE).statusCode())
        .isEqualTo(422);
  }

  @Test
  void refuseAFormWithoutItsToken() throws Exception {
    Map<String, String> forged = Map.of("form-token", "x", "position", pages.positionId());

    assertThat(pages.upload("/invitations/bulk/make", cookie, forged, NO_FILE).statusCode())
        .isEqualTo(403);
  }

  @Test
  void showHowFarEachInvitationHasCome() throws Exception {
    String opened = pages.invite("Opened");
    pages.get("/i/" + opened, "");
    pages.report("Reported", SampleFindings.good());
    pages.invite("Sent");

    String list = page("/invitations");

    assertThat(list).contains("chip-SENT", "chip-OPENED", "chip-REPORTED", "check begun:");
    assertThat(page("/invitations?state=OPENED")).contains("Opened").doesNotContain(">Sent<");
    assertThat(page("/invitations?name=reP")).contains("Reported").doesNotContain(">Sent<");
    assertThat(page("/invitations?state=nonsense&position=none&batch=none&page=x"))
        .contains("Invitations: 3");
  }

  @Test
  void turnPages() throws Exception {
    for (int i = 0; i < 51; i++) {
      pages.invite("Candidate " + i);
      pages.clock().advance(Duration.ofSeconds(1));
    }

    assertThat(page("/invitations"))
        .contains("Candidate 50", "page=2")
        .doesNotContain(">Candidate 0<");
    assertThat(page("/invitations?page=2")).contains(">Candidate 0<").doesNotContain("page=3");
  }

  @Test
  void showTheLinkAgainToThoseWhoMayInvite() throws Exception {
    String code = pages.invite("Anna");
    String path = onePath("Anna");
    String viewer = pages.signIn(pages.accounts().create("v", Role.VIEWER, Optional.empty()));

    assertThat(page(path))
        .contains("https://desk.example/i/" + code, "Здравствуйте, Anna!", "Hello Anna,");
    assertThat(pages.get(path, viewer).body()).contains("Anna").doesNotContain(code);
    assertThat(actions()).contains(AuditAction.INVITATION_SHOWN.name());
  }

  @Test
  void takeAnInvitationBack() throws Exception {
    String code = pages.invite("Anna");
    String path = onePath("Anna");

    assertThat(post(path + "/revoke", "").statusCode()).isEqualTo(303);

    HttpResponse<String> candidate = pages.get("/i/" + code, "");
    assertThat(candidate.statusCode()).isEqualTo(410);
    assertThat(candidate.body()).contains("The invitation was taken back");
    assertThat(page(path)).contains("chip-REVOKED").doesNotContain(code);
    assertThat(post(path + "/extend", "days=7").statusCode()).isEqualTo(422);
    assertThat(actions()).contains(AuditAction.INVITATION_REVOKED.name());
  }

  @Test
  void giveAnExpiredInvitationMoreTime() throws Exception {
    String code = pages.invite("Anna");
    pages.clock().advance(Duration.ofDays(20));
    cookie = pages.signIn();
    String path = onePath("Anna");
    assertThat(pages.get("/i/" + code, "").statusCode()).isEqualTo(410);

    assertThat(post(path + "/extend", "days=7").statusCode()).isEqualTo(303);

    assertThat(pages.get("/i/" + code, "").statusCode()).isEqualTo(200);
    assertThat(post(path + "/extend", "days=1000").statusCode()).isEqualTo(422);
  }

  @Test
  void letCandidatesInviteThemselvesByAPositionsLink() throws Exception {
    String link = positionLink();

    HttpResponse<String> page = pages.get(link, "");
    HttpResponse<String> made = pages.post(link, "", "candidate=Анна&email=");

    assertThat(page.body()).contains("Example Ltd asks you", "Your name");
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(
            pages.get(made.headers().firstValue("Location").orElseThrow(), "").body())
        .contains("Анна, this is about your application");
    assertThat(pages.post(link, "", "candidate=+").statusCode()).isEqualTo(422);
    assertThat(actions()).contains(AuditAction.INVITED_BY_LINK.name());
  }

  @Test
  void leadNowhereByALinkThatIsSwitchedOff() throws Exception {
    String link = positionLink();
    post("/positions/" + pages.positionId() + "/link/off", "");

    assertThat(pages.get(link, "").statusCode()).isEqualTo(410);
    assertThat(pages.post(link, "", "candidate=Anna").statusCode()).isEqualTo(410);
    assertThat(pages.get("/p/AB12-CD34-EF56", "").statusCode()).isEqualTo(404);
  }

  @Test
  void slowDownWhoInvitesThemselvesTooOften() throws Exception {
    String link = positionLink();
    for (int i = 0; i < 20; i++) {
      assertThat(pages.post(link, "", "candidate=Anna" + i).statusCode()).isEqualTo(303);
    }

    assertThat(pages.post(link, "", "candidate=Anna").statusCode()).isEqualTo(429);
    pages.clock().advance(Duration.ofHours(1));
    assertThat(pages.post(link, "", "candidate=Anna").statusCode()).isEqualTo(303);
  }

  @Test
  void forgetALinkWithTheCandidatesData() throws Exception {
    String code = pages.invite("Anna");
    String path = onePath("Anna");
    pages.post("/i/" + code + "/yours", "", "code=" + code + "&sure=on");

    assertThat(page(path)).doesNotContain(code, "Anna");
    assertThat(post(path + "/extend", "days=7").statusCode()).isEqualTo(422);
  }

  private String positionLink() throws Exception {
    String position = "/positions/" + pages.positionId();
    post(position + "/link", "");
    Matcher link = Pattern.compile("https://desk.example(/p/[0-9A-Z-]+)").matcher(page(position));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private String onePath(String candidate) {
    return "/invitations/"
        + pages.invitations().store().newest(99).stream()
            .filter(each -> each.candidate().equals(Optional.of(candidate)))
            .findFirst()
            .orElseThrow()
            .id();
  }

  private int count() {
    return pages.invitations().store().count(InvitationQuery.all(pages.clock().instant()));
  }

  private HttpResponse<String> bulk(String path, String text, byte[] file) throws Exception {
    return pages.upload(path, cookie, fields(text, "days", "14"), file);
  }

  private Map<String, String> fields(String text, String name, String value) {
    return Map.of(
        "form-token",
        pages.formToken(cookie),
        "position",
        pages.positionId(),
        "text",
        text,
        name,
        value);
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return pages.post(path, cookie, form + "&form-token=" + pages.formToken(cookie));
  }

  private String page(String path) throws Exception {
    return pages.get(path, cookie).body();
  }

  private List<String> actions() {
    return pages.audit().before(Long.MAX_VALUE, 199).stream()
        .map(AuditEntry::action)
        .toList();
  }
}
