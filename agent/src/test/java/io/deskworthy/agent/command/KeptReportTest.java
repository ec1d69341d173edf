package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What can be done with a report that was kept: send, show, verify. */
final class KeptReportTest {

  private static final int MAX_JSON = 1 << 20;

  @TempDir
  private Path folder;

  private Desk desk;
  private Path report;

  @BeforeEach
  void keepAReport() throws Exception {
    new Desk(folder).run("check", Desk.LINK);
    desk = new Desk(folder);
    report = desk.reports().get(0);
  }

  @Test
  void isSentLaterWithTheConsentThatSendingIs() throws Exception {
    desk.server().judging("NOT_READY");

    assertThat(desk.run("send", report.toString())).isEqualTo(3);
    String sent = desk.server().received().get(0).jws();
    SignedReport signed = SignedReport.open(
        sent, desk.keys().withId(desk.keys().list().get(0).keyId()).orElseThrow());
    assertThat(signed.report().consent()).isPresent();
    assertThat(signed.header().nonce()).contains("nonce-1");
    assertThat(Files.readString(report)).isEqualTo(sent);
  }

  @Test
  void isSentTheSameEachTime() {
    desk.run("send", report.toString());
    desk.run("send", report.toString());

    assertThat(desk.server().received()).hasSize(2);
    assertThat(desk.server().received().get(0))
        .isEqualTo(desk.server().received().get(1));
  }

  @Test
  void staysWhereItIsWhenItCannotBeDelivered() {
    desk.server().losingReports(DeliveryFault.SERVER_SILENT);

    assertThat(desk.run("send", report.toString())).isEqualTo(5);
    assertThat(report).exists();
    assertThat(desk.err()).contains("server-silent").contains("is not lost");
  }

  @Test
  void isNotSentWhenItWasAltered() throws Exception {
    String text = Files.readString(report);
    int middle = text.indexOf('.') + 100;
    char other = text.charAt(middle) == 'A' ? 'B' : 'A';
    Files.writeString(report, text.substring(0, middle) + other + text.substring(middle + 1));

    assertThat(desk.run("send", report.toString())).isEqualTo(2);
    assertThat(desk.server().received()).isEmpty();
    assertThat(desk.err()).contains("report-altered");
  }

  @Test
  void isShownToPeople() {
    assertThat(desk.run("show", report.toString(), "--lang", "ru")).isZero();
    assertThat(desk.out().replace('\u00a0', ' '))
        .contains("22 ноября 2026")
        .contains("Установленная память")
        .contains("8 ГБ")
        .contains("Согласия на отправку пока нет");
  }

  @Test
  void isShownToPrograms() throws Exception {
    desk.run("show", report.toString(), "--json");

    ObjectNode json = StrictJson.object(desk.out().getBytes(StandardCharsets.UTF_8), MAX_JSON);
    assertThat(json.get("format").stringValue()).isEqualTo("deskworthy-report/1");
  }

  @Test
  void isVerifiedWithTheOwnKeyAndSaysWhatThatDoesNotProve() {
    assertThat(desk.run("verify", report.toString())).isZero();
    assertThat(desk.out())
        .contains("Genuine")
        .contains("this program's own key")
        .contains("does not prove");
  }

  @Test
  void cannotBeVerifiedByAStranger(@TempDir Path elsewhere) {
    Desk stranger = new Desk(elsewhere);

    assertThat(stranger.run("verify", report.toString())).isEqualTo(4);
    assertThat(stranger.out()).contains("cannot be told").contains("--key FILE");
  }

  @Test
  void isVerifiedByAStrangerWithTheKey(@TempDir Path elsewhere) throws Exception {
    desk.run("keys", "--json");
    Path key = Files.writeString(
        elsewhere.resolve("key"),
        StrictJson.object(desk.out().getBytes(StandardCharsets.UTF_8), MAX_JSON)
            .at("/keys/0/publicKey")
            .toString());

    Desk stranger = new Desk(elsewhere);

    assertThat(stranger.run("verify", report.toString(), "--key", key.toString()))
        .isZero();
    assertThat(stranger.out()).contains("with the key that you gave");
  }

  @Test
  void failsVerificationWhenItWasAltered() throws Exception {
    Files.writeString(report, Files.readString(report) + "A");

    assertThat(desk.run("verify", report.toString())).isEqualTo(1);
    assertThat(desk.out())
        .contains("NOT genuine")
        .contains("In detail: the signature has 65 bytes");
  }

  @Test
  void quotesNothingFromAForgeryThatTurnsTheTextAround() throws Exception {
    String header = "{\"alg\":\"none\u202e\",\"typ\":\"deskworthy-report+jwt\"}";
    String signature = "A".repeat(86);
    Files.writeString(
        report, Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + ".e30." + signature);

    assertThat(desk.run("verify", report.toString())).isEqualTo(1);
    assertThat(desk.out()).contains("In detail: ").contains("none?").doesNotContain("\u202e");
  }

  @Test
  void aCertificateThatCannotBeFetchedIsNeitherGoodNorBad() {
    assertThat(desk.run("verify", "https://jobs.example.com/c/id")).isEqualTo(4);
    assertThat(desk.out()).contains("cannot be told").contains("jobs.example.com");
  }
}
