package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.OwnersPages;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditEntry;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A recruiter decides about an applicant with little memory in a loud room. */
final class DecisionTest extends OwnersPages {

  private static final String WHY = "Gets a computer & headset from us";

  private String report;

  @BeforeEach
  void start() throws Exception {
    report = path(pages.report("Ivan Sidorov", SampleFindings.poor()));
  }

  @Test
  void standsAsReadyWithAWaiverWhenAllThatIsMissedIsWaived() throws Exception {
    String before = pages.get(report + "/report.jws", cookie).body();

    assertThat(waive("memory.installed", WHY).statusCode()).isEqualTo(303);
    assertThat(page(report)).contains("verdict-NOT_READY", "Gets a computer &amp; headset from us");
    waive("room.quiet", WHY);

    assertThat(page(report))
        .contains(
            "verdict-WAIVED",
            "Meets all that is required, with a waiver",
            "By the report alone: does not meet",
            "Waived by ")
        .contains("none: only for reports that meet everything");
    assertThat(page("/applicants?verdict=WAIVED")).contains("Ivan", "Memory (RAM): waived");
    assertThat(pages.get(report + "/report.jws", cookie).body()).isEqualTo(before);
  }

  @Test
  void earnsNoCertificateByAWaiver() throws Exception {
    waive("memory.installed", WHY);
    waive("room.quiet", WHY);

    assertThat(pages.press(report, "/certificate/issue").statusCode()).isEqualTo(409);
    assertThat(page(report)).doesNotContain("Issue a certificate");
  }

  @Test
  void takesAWaiverBackAndRemembersIt() throws Exception {
    waive("memory.installed", WHY);

    pages.press(report, "/waivers/take-back", "requirement=memory.installed");

    assertThat(page(report))
        .contains("verdict-NOT_READY", "Waivers that were taken back", "taken back by owner");
    assertThat(actions()).containsSubsequence("REQUIREMENT_WAIVED", "WAIVER_TAKEN_BACK");
  }

  @Test
  void waivesNothingWithoutAReasonOrThatIsNotMissed() throws Exception {
    assertThat(waive("memory.installed", "ok").statusCode()).isEqualTo(422);
    assertThat(waive("memory.installed", "x".repeat(501)).statusCode()).isEqualTo(422);
    assertThat(waive("network.download", WHY).statusCode()).isEqualTo(409);
    assertThat(waive("network.upload", WHY).statusCode()).isEqualTo(409);
    waive("memory.installed", WHY);
    assertThat(waive("memory.installed", WHY).statusCode()).isEqualTo(409);
  }

  @Test
  void keepsReasonsAndNamesOutOfTheLog() throws Exception {
    waive("memory.installed", WHY);

    assertThat(pages.audit().before(Long.MAX_VALUE, 99))
        .noneMatch(entry -> entry.detail().contains("headset"))
        .noneMatch(entry -> entry.detail().contains("Ivan"));
  }

  @Test
  void asksTheSamePersonOnceMoreWithATextInBothLanguages() throws Exception {
    HttpResponse<String> answer = pages.press(report, "/rerun");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .contains("Hello Ivan Sidorov,", "Здравствуйте, Ivan Sidorov!", "Example Ltd");
    String code = code(answer.body());
    assertThat(pages.get("/i/" + code, "").body()).contains("Example Ltd");
    assertThat(page(report)).contains("Another run was asked for and has not come yet");
    assertThat(page("/applicants?state=rerun")).contains("Ivan", "asked to run again");
    assertThat(actions()).contains("RERUN_ASKED");
  }

  @Test
  void showsTheRunsOfOnePersonSideBySide() throws Exception {
    String code = code(pages.press(report, "/rerun").body());
    pages.clock().advance(Duration.ofDays(1));
    cookie = pages.signIn();
    String later = path(pages.reportWith(code, SampleFindings.good()));

    assertThat(RunningPages.text(pages.get(later, cookie)))
        .contains("Runs side by side", "this report", "href=\"" + report + "\"")
        .contains("4 GB <span class=\"chip chip-small chip-NOT_MET\">", "16 GB");
    assertThat(page(report)).contains("The same person sent a later report");
    assertThat(page("/applicants")).contains("earlier run");
    assertThat(page("/applicants?state=open")).contains(later).doesNotContain(report);
  }

  @Test
  void erasesAllRunsOfThePerson() throws Exception {
    String code = code(pages.press(report, "/rerun").body());
    waive("memory.installed", WHY);
    String later = path(pages.reportWith(code, SampleFindings.good()));

    pages.press(later, "/erase", "sure=on");

    assertThat(pages.get(later, cookie).statusCode()).isEqualTo(404);
    assertThat(pages.get(report, cookie).statusCode()).isEqualTo(404);
    assertThat(page("/applicants")).contains("No reports yet");
  }

  @Test
  void putsAReportAwayAndBack() throws Exception {
    pages.press(report, "/archive");
    assertThat(page("/applicants")).doesNotContain("Ivan");
    assertThat(page("/applicants?state=archived")).contains("Ivan");
    assertThat(page(report)).contains("This report is in the archive");

    pages.press(report, "/restore");
    assertThat(page("/applicants")).contains("Ivan");
    assertThat(actions()).containsSubsequence("APPLICANT_ARCHIVED", "APPLICANT_RESTORED");
  }

  @Test
  void acceptsADecidedApplicantByNameAndTakesThatBack() throws Exception {
    pages.press(report, "/archive", "decision=ACCEPTED");

    assertThat(page(report)).contains("Accepted by owner on ", "This report is in the archive");
    assertThat(page("/applicants")).doesNotContain("Ivan");
    assertThat(page("/applicants?state=accepted")).contains("Ivan", "chip-plain\">accepted");
    assertThat(page("/applicants?state=declined")).doesNotContain("Ivan");
    assertThat(page("/applicants.csv?state=archived")).contains("\"ARCHIVED\"", ",\"ACCEPTED\"");

    pages.press(report, "/archive", "decision=DECLINED");
    assertThat(page(report)).contains("Declined by owner on ").doesNotContain("Accepted by");

    pages.press(report, "/restore");
    assertThat(page(report)).doesNotContain("Declined by", "This report is in the archive");
    assertThat(page("/applicants?state=open")).contains("Ivan");
    assertThat(actions())
        .containsSubsequence("APPLICANT_ACCEPTED", "APPLICANT_DECLINED", "APPLICANT_RESTORED");
  }

  @Test
  void declinesManyAtOnce() throws Exception {
    String other = path(pages.report("Oleg", SampleFindings.good()));

    HttpResponse<String> asked =
        pages.press("/applicants", "/bulk", "do=DECLINE", pick(report), pick(other));
    assertThat(asked.body()).contains("Decline these candidates?", "Ivan Sidorov", "Oleg");
    pages.press("/applicants", "/bulk", "do=DECLINE", "sure=on", pick(report), pick(other));

    assertThat(page("/applicants?state=declined")).contains("Ivan", "Oleg");
    assertThat(actions()).filteredOn("APPLICANT_DECLINED"::equals).hasSize(2);
  }

  @Test
  void asksBeforeItDoesSomethingWithMany() throws Exception {
    String other = path(pages.report("Oleg", SampleFindings.good()));

    HttpResponse<String> asked =
        pages.press("/applicants", "/bulk", "do=ARCHIVE", pick(report), pick(other));
    assertThat(asked.body()).contains("Archive these reports?", "Ivan Sidorov", "Oleg");
    assertThat(page("/applicants")).contains("Ivan", "Oleg");

    pages.press("/applicants", "/bulk", "do=ARCHIVE", "sure=on", pick(report), pick(other));
    assertThat(page("/applicants")).doesNotContain("Ivan", "Oleg");
    assertThat(actions()).filteredOn("APPLICANT_ARCHIVED"::equals).hasSize(2);
  }

  @Test
  void meansAllThatASearchFindsWhenToldSo() throws Exception {
    pages.report("Oleg", SampleFindings.good());

    HttpResponse<String> asked = pages.press(
        "/applicants", "/bulk", "do=RERUN", "all=on", "query=" + encoded("verdict=NOT_READY"));

    assertThat(asked.body())
        .contains("Ivan Sidorov", "name=\"pick-" + id(report) + "\"", "Reports: 1")
        .doesNotContain("Oleg");
    HttpResponse<String> done =
        pages.press("/applicants", "/bulk", "do=RERUN", "sure=on", pick(report));
    assertThat(done.statusCode()).isEqualTo(201);
    assertThat(pages.get("/i/" + code(done.body()), "").statusCode()).isEqualTo(200);
  }

  @Test
  void doesNothingWithNobody() throws Exception {
    assertThat(pages.press("/applicants", "/bulk", "do=ARCHIVE", "sure=on").statusCode())
        .isEqualTo(303);
    assertThat(pages.press("/applicants", "/bulk", "do=EAT", pick(report)).statusCode())
        .isEqualTo(303);
    assertThat(page("/applicants")).contains("Ivan");
  }

  @Test
  void isNotAViewers() throws Exception {
    User viewer = pages.accounts().create("Vera", Role.VIEWER, Optional.empty());
    String theirs = pages.signIn(viewer);

    assertThat(pages.get(report, theirs).body())
        .contains("Ivan Sidorov")
        .doesNotContain("Waive this requirement", "Ask to run the check again", "Decline");
    assertThat(pages.get("/applicants", theirs).body()).doesNotContain("name=\"pick-");
  }

  private HttpResponse<String> waive(String requirement, String reason) throws Exception {
    return pages.press(
        report, "/waivers", "requirement=" + requirement, "reason=" + encoded(reason));
  }

  private List<String> actions() {
    return pages.audit().before(Long.MAX_VALUE, 99).stream()
        .sorted((one, other) -> Long.compare(one.number(), other.number()))
        .map(AuditEntry::action)
        .toList();
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = pages.get(path, cookie);
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningPages.text(answer);
  }

  private static String code(String page) {
    Matcher matcher =
        Pattern.compile(RunningPages.PUBLIC_URL + "/i/([0-9A-Z-]{14})").matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String path(ObjectNode receipt) {
    return RunningPages.path(receipt, "reportUrl");
  }

  private static String id(String path) {
    return path.substring("/applicants/".length());
  }

  private static String pick(String path) {
    return "pick-" + id(path) + "=on";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
