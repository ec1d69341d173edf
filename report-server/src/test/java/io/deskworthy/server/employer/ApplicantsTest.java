package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.FindingsFormat;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

final class ApplicantsTest {

  @TempDir
  private Path folder;

  private RunningPages pages;
  private String cookie;

  @BeforeEach
  void start() throws Exception {
    pages = RunningPages.in(folder);
    cookie = pages.signIn();
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @Test
  void saysWhatToDoWhenNobodyHasReported() throws Exception {
    assertThat(page("/applicants")).contains("No reports yet", "Reports: 0");
  }

  @Test
  void listsTheNewestFirstWithWhatIsMissing() throws Exception {
    pages.report("Anna Petrova", SampleFindings.good());
    pages.clock().advance(Duration.ofMinutes(5));
    pages.report("Ivan Sidorov", SampleFindings.poor());
    pages.clock().advance(Duration.ofMinutes(2));
    pages.report("Oleg", SampleFindings.withoutMicrophone());

    String list = page("/applicants");

    assertThat(list.indexOf("Oleg"))
        .isBetween(0, list.indexOf("Ivan Sidorov"))
        .isLessThan(list.indexOf("Anna Petrova"));
    assertThat(list)
        .contains("does not meet", "not determined", "2 min ago", "7 min ago", "just now")
        .contains("chip-NOT_MET\">Memory (RAM)", "chip-UNDETERMINED\">Microphone works");
  }

  @Test
  void findsNamesInAnyScriptAndCase() throws Exception {
    pages.report("Анна Петрова", SampleFindings.good());
    pages.report("Ivan", SampleFindings.good());

    assertThat(page("/applicants?name=" + encoded("пЕТР")))
        .contains("Анна Петрова", "Reports found: 1")
        .doesNotContain("Ivan");
  }

  @Test
  void findsVerdicts() throws Exception {
    pages.report("Anna", SampleFindings.good());
    pages.report("Ivan", SampleFindings.poor());

    assertThat(page("/applicants?verdict=NOT_READY")).contains("Ivan").doesNotContain("Anna");
    assertThat(page("/applicants?verdict=UNDETERMINED")).contains("Nothing fits this search");
  }

  @Test
  void turnsPages() throws Exception {
    for (int i = 0; i < ApplicantQuery.PAGE_SIZE + 1; i++) {
      pages.report("Candidate " + i, SampleFindings.good());
      pages.clock().advance(Duration.ofSeconds(1));
    }

    String first = page("/applicants?name=candidate");
    String second = page("/applicants?name=candidate&page=2");

    assertThat(first)
        .contains("/applicants?page=2&amp;name=candidate")
        .doesNotContain("Candidate 0<");
    assertThat(second).contains("Candidate 0<", "/applicants?page=1&amp;name=candidate");
  }

  @Test
  void neverEndsASearchInAnError() throws Exception {
    for (String query :
        new String[] {"page=-1", "page=x", "page=999", "verdict=x", "name=%27%25"}) {
      assertThat(pages.get("/applicants?" + query, cookie).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void showsEachRequirementWithItsEvidenceAndWhatTheCandidateWasTold() throws Exception {
    String report = page(reportPath(pages.report("Ivan", SampleFindings.poor())));

    assertThat(report)
        .contains("Does not meet all that is required", "A person decides")
        .contains("4 GB", "at least 8 GB", "as reported by the candidate’s computer")
        .contains("29.1 Mbit/s", "measured by this server")
        .contains("What the candidate was told", "4 GB of memory")
        .contains("none: only for reports that meet everything")
        .doesNotContain("<b>1234U");
  }

  @Test
  void drawsRateAndNoiseOverTime() throws Exception {
    String report = page(reportPath(pages.report("Anna", SampleFindings.good())));

    assertThat(report)
        .contains("<svg", "Download over 10", "highest 29.1", "Noise over 15", "enough from 18");
  }

  @Test
  void linksTheCertificate() throws Exception {
    ObjectNode receipt = pages.report("Anna", SampleFindings.good());

    assertThat(page(reportPath(receipt)))
        .contains("href=\"" + RunningPages.path(receipt, "certificateUrl") + "\"");
  }

  @Test
  void handsOutTheSignedReportAndTheKeyThatFits() throws Exception {
    ObjectNode receipt = pages.report("Anna", SampleFindings.good());
    String path = reportPath(receipt);

    HttpResponse<String> report = pages.get(path + "/report.jws", cookie);
    String key = pages.get(path + "/key.jwk", cookie).body();

    assertThat(report.headers().firstValue("Content-Type")).hasValue("application/jose");
    assertThat(SignedReport.digest(report.body()))
        .isEqualTo(receipt.get("digest").stringValue());
    Report signed =
        SignedReport.open(report.body(), VerificationKey.fromJwk(key)).report();
    assertThat(FindingsFormat.write(signed.findings()))
        .isEqualTo(FindingsFormat.write(SampleFindings.good()));
    assertThat(key).doesNotContain("\"d\"");
  }

  @Test
  void doesNotKnowOtherReports() throws Exception {
    for (String path : new String[] {"abc", "%27", "abc/report.jws", "abc/key.jwk"}) {
      HttpResponse<String> answer = pages.get("/applicants/" + path, cookie);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("There is nothing here");
    }
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = pages.get(path, cookie);
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningPages.text(answer);
  }

  private static String reportPath(ObjectNode receipt) {
    return RunningPages.path(receipt, "reportUrl");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
