package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.FindingsFormat;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

final class ReportPageTest {

  @TempDir
  private static Path folder;

  private static RunningPages pages;
  private static String cookie;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
    cookie = pages.signIn();
  }

  @AfterAll
  static void stop() {
    pages.close();
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
}
