package io.deskworthy.server.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A candidate has deleted what is kept about them. */
final class ErasureTest {

  private static final String NAME = "Ксения Незабудкина";

  @TempDir
  private Path folder;

  private RunningPages pages;
  private String code;
  private String certificate;
  private String report;

  @BeforeEach
  void certify() throws Exception {
    pages = RunningPages.in(folder);
    code = pages.invite(NAME);
    ObjectNode receipt = pages.reportWith(code, SampleFindings.good());
    certificate = RunningPages.path(receipt, "certificateUrl");
    report = RunningPages.path(receipt, "reportUrl");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @Test
  void removesReportCertificateAndName() throws Exception {
    String cookie = pages.signIn();
    assertThat(pages.get(report, cookie).body()).contains(NAME);

    erase(certificate + "/yours", "code=" + code + "&sure=on");

    assertThat(pages.get(report, cookie).statusCode()).isEqualTo(404);
    assertThat(pages.get("/applicants", cookie).body()).doesNotContain(NAME);
    for (String ending : new String[] {"", ".sdjwt", ".jwt", ".pdf", ".svg", "/yours"}) {
      assertThat(pages.get(certificate + ending, "").statusCode()).isEqualTo(404);
    }
    assertThat(pages.get("/i/" + code, "").statusCode()).isEqualTo(404);
  }

  @Test
  void leavesTheStatusBit() throws Exception {
    JsonNode status =
        RunningPages.json(pages.fetch(certificate + ".json")).at("/claims/status/status_list");

    erase(certificate + "/yours", "code=" + code + "&sure=on");

    assertThat(pages.isRevoked(status)).isTrue();
  }

  @Test
  void leavesAnActWithTheLogOfEventsThatNamesNobody() throws Exception {
    String act = erase(certificate + "/yours", "code=" + code + "&sure=on");

    String page = pages.get(act, "").body();
    assertThat(page)
        .contains("The data was deleted", "Example Ltd", "the candidate", "Report received")
        .doesNotContain(NAME, code);
    ObjectNode json = RunningPages.json(pages.fetch(act + ".json"));
    assertThat(json.get("reason").stringValue()).isEqualTo("candidate-asked");
    assertThat(json.at("/erased/reports").intValue()).isEqualTo(1);
    assertThat(json.at("/erased/certificates").intValue()).isEqualTo(1);
    assertThat(json.at("/erased/consents").intValue()).isEqualTo(1);
    assertThat(json.at("/erased/name").intValue()).isEqualTo(1);
    assertThat(json.get("events").valueStream().map(event -> event.get("action").stringValue()))
        .containsExactly("REPORT_RECEIVED", "CERTIFICATE_ISSUED", "DATA_ERASED");
    assertThat(pages.audit().check().isWhole()).isTrue();
  }

  @Test
  void takesTheBytesOutOfTheFiles() throws Exception {
    assertThat(filesHold(NAME)).isTrue();

    erase(certificate + "/yours", "code=" + code + "&sure=on");

    assertThat(filesHold(NAME)).isFalse();
  }

  @Test
  void needsTheCodeAndAWordThatTheyAreSure() throws Exception {
    String other = pages.invite("Somebody else");

    assertThat(pages.post(certificate + "/yours", "", "code=" + code).statusCode())
        .isEqualTo(422);
    assertThat(pages.post(certificate + "/yours", "", "sure=on").statusCode()).isEqualTo(422);
    assertThat(pages.post(certificate + "/yours", "", "sure=on&code=" + other).statusCode())
        .isEqualTo(422);
    assertThat(pages.fetch(certificate + ".json").statusCode()).isEqualTo(200);
  }

  @Test
  void cannotBeTriedWithManyCodes() throws Exception {
    for (int i = 0; i < 10; i++) {
      pages.post(certificate + "/yours", "", "sure=on&code=AAAA-BBBB-CCCC");
    }

    assertThat(pages.post(certificate + "/yours", "", "sure=on&code=" + code).statusCode())
        .isEqualTo(429);
  }

  @Test
  void isThereForThoseWithoutACertificateToo() throws Exception {
    String poor = pages.invite("Ivan");
    pages.reportWith(poor, SampleFindings.poor());

    String act = erase("/i/" + poor + "/yours", "sure=on&code=" + poor);

    ObjectNode json = RunningPages.json(pages.fetch(act + ".json"));
    assertThat(json.at("/erased/reports").intValue()).isEqualTo(1);
    assertThat(json.at("/erased/certificates").intValue()).isZero();
  }

  @Test
  void isForTheEmployerToo() throws Exception {
    HttpResponse<String> answer = pages.press(report, "/erase", "sure=on");

    String act = answer.headers().firstValue("Location").orElseThrow();
    assertThat(RunningPages.json(pages.fetch(act + ".json")).get("reason").stringValue())
        .isEqualTo("employer-decided");
    assertThat(pages.fetch(certificate + ".json").statusCode()).isEqualTo(404);
  }

  @Test
  void doesNotTouchOthers() throws Exception {
    String other =
        RunningPages.path(pages.report("Boris", SampleFindings.good()), "certificateUrl");

    erase(certificate + "/yours", "code=" + code + "&sure=on");

    assertThat(RunningPages.json(pages.fetch(other + ".json")).get("status").stringValue())
        .isEqualTo("valid");
  }

  private String erase(String path, String form) throws Exception {
    HttpResponse<String> answer = pages.post(path, "", form);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private boolean filesHold(String text) throws Exception {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
          return true;
        }
      }
    }
    return false;
  }
}
