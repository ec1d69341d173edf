package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.FakeCheck;
import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.report.Report;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.text.ConsentText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

final class CheckCommandTest {

  private static final int MAX_JSON = 1 << 20;

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
  }

  @ParameterizedTest
  @CsvSource({"READY, 0", "NOT_READY, 3", "UNDETERMINED, 4"})
  void sendsWithConsentAndEndsWithTheServersVerdict(String verdict, int exitCode) {
    desk.server().judging(verdict);

    assertThat(desk.run("check", Desk.LINK, "--yes")).isEqualTo(exitCode);
    assertThat(desk.server().received()).hasSize(1);
    assertThat(desk.out()).contains("Report (for the employer): https://jobs.example.com/");
  }

  @Test
  void showsWhatWasFoundAndWhatToDoAboutIt() {
    desk.run("check", Desk.LINK, "--yes", "--lang", "ru");

    assertThat(desk.out().replace('\u00a0', ' '))
        .contains("Оперативная память")
        .contains("не меньше 8 ГБ")
        .contains("подходит")
        .contains("Что делать: ");
    assertThat(desk.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(90));
  }

  @Test
  void saysSoIfTheServerComesToAnotherVerdict() {
    desk.server().judging("NOT_READY");

    desk.run("check", Desk.LINK, "--yes");

    assertThat(desk.out()).contains("The server comes to another result");
  }

  @Test
  void saysWhoWillSeeTheReportAndForHowLong() {
    desk.run("check", Desk.LINK, "--yes");

    assertThat(desk.err()).contains("Example Ltd").contains("Chat support").contains("30 days");
  }

  @Test
  void keepsTheReportOnTheDiskAndSignsItForThisServer() throws Exception {
    desk.run("check", Desk.LINK, "--yes");

    assertThat(desk.reports()).hasSize(1);
    String kept = Files.readString(desk.reports().get(0));
    assertThat(kept).isEqualTo(desk.server().received().get(0).jws());
    SignedReport signed =
        SignedReport.open(kept, desk.keys().withId(keyIdOf(desk)).orElseThrow());
    assertThat(signed.header().nonce()).contains("nonce-1");
    assertThat(signed.header().url()).contains("https://jobs.example.com/api/v1/reports");
    assertThat(signed.report().agentVersion()).isEqualTo("1.2.3");
    assertThat(signed.report().consent()).hasValueSatisfying(consent -> {
      assertThat(consent.text()).isEqualTo(ConsentText.VERSION);
      assertThat(consent.textHash()).isPresent();
    });
  }

  @Test
  void sendsNothingWhenNobodyCanBeAsked() throws Exception {
    assertThat(desk.run("check", Desk.LINK)).isEqualTo(5);

    assertThat(desk.server().received()).isEmpty();
    assertThat(desk.reports()).hasSize(1);
    assertThat(desk.err())
        .contains("Nothing was sent")
        .contains("deskworthy send \"" + desk.reports().get(0) + "\"");
  }

  @Test
  void showsExactlyWhatIsSentBeforeItIs() throws Exception {
    desk.typing("", "show", "yes").run("check", Desk.LINK);

    String json = desk.err().substring(desk.err().indexOf("{"), desk.err().lastIndexOf("}") + 1);
    Report sent = SignedReport.open(
            desk.server().received().get(0).jws(),
            desk.keys().withId(keyIdOf(desk)).orElseThrow())
        .report();
    assertThat(StrictJson.object(json.getBytes(StandardCharsets.UTF_8), MAX_JSON))
        .isEqualTo(ReportFormat.toJson(sent));
  }

  @ParameterizedTest
  @CsvSource({"no, en", "n, en", "нет, ru", "н, ru"})
  void takesANoForANo(String answer, String language) {
    assertThat(desk.typing("", "what?", answer).run("check", Desk.LINK, "--lang", language))
        .isEqualTo(5);
    assertThat(desk.server().received()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"yes, en", "Y, en", "Да, ru", "д, ru"})
  void takesAYesForAYes(String answer, String language) {
    assertThat(desk.typing("", answer).run("check", Desk.LINK, "--lang", language))
        .isZero();
    assertThat(desk.server().received()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(DeliveryFault.class)
  void keepsTheReportWhenItCannotBeDelivered(DeliveryFault fault) throws Exception {
    desk.server().losingReports(fault);

    assertThat(desk.run("check", Desk.LINK, "--yes")).isEqualTo(5);
    assertThat(desk.reports()).hasSize(1);
    assertThat(desk.err())
        .contains(fault.code())
        .contains("It is kept on this computer")
        .contains("deskworthy send")
        .doesNotContain("{0}");
  }

  @Test
  void saysAtTheFirstWaitThatTheReportIsKeptAndHowToSendIt() {
    desk.server().losingReports(DeliveryFault.SERVER_SILENT);

    desk.run("check", Desk.LINK, "--yes");

    String[] said = desk.err().split("trying again in 4 s", 2);
    assertThat(said[0])
        .contains("trying again in 2 s")
        .contains("It is kept on this computer")
        .contains("deskworthy send")
        .contains("You may close this program");
    assertThat(said[1]).doesNotContain("You may close this program");
  }

  @Test
  void keepsTheReportWhenTheServerRefusesIt() throws Exception {
    desk.server().refusingReports("storage-unavailable");

    assertThat(desk.run("check", Desk.LINK, "--yes")).isEqualTo(5);
    assertThat(desk.reports()).hasSize(1);
  }

  @Test
  void saysWhatToDoWhenTheServerCannotBeReached() throws Exception {
    desk.server().unreachable(DeliveryFault.CONNECTION_REFUSED);

    assertThat(desk.run("check", Desk.LINK, "--yes")).isEqualTo(1);
    assertThat(desk.err())
        .contains("https://jobs.example.com:443")
        .contains("check --local")
        .contains("connection-refused");
    assertThat(desk.reports()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAnInvitationThatTheServerRefuses() {
    desk.server().refusingSessions("invitation-expired");

    assertThat(desk.run("check", Desk.LINK, "--lang", "ru")).isEqualTo(1);
    assertThat(desk.err()).contains("Срок приглашения истёк").contains("Попросите");
  }

  @Test
  void showsTheServersOwnSentenceForAProblemItDoesNotKnow() {
    desk.server().refusingSessions("moon-in-the-way");

    assertThat(desk.run("check", Desk.LINK)).isEqualTo(1);
    assertThat(desk.err()).contains("in English").contains("moon-in-the-way");
  }

  @Test
  void savesASignedReportWithoutSendingIt() throws Exception {
    Path file = folder.resolve("mine.jws");

    desk.run("check", Desk.LINK, "--save", file.toString());

    assertThat(desk.server().received()).isEmpty();
    assertThat(Files.readString(file)).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    assertThat(desk.err()).contains(file.toString());
  }

  @Test
  void endsWithNotDeliveredWhenTheReportCannotBeKept() throws Exception {
    Path occupied = Files.writeString(folder.resolve("reports"), "a file where a folder belongs");

    assertThat(desk.run("check", Desk.LINK, "--yes")).isEqualTo(5);
    assertThat(desk.server().received()).isEmpty();
    assertThat(desk.err()).contains("could not be saved");
    assertThat(Files.readString(occupied)).startsWith("a file");
  }

  @Test
  void checksWithoutAServerAndSendsNothing() throws Exception {
    assertThat(desk.run("check", "--local")).isEqualTo(4);

    assertThat(desk.server().received()).isEmpty();
    assertThat(desk.reports()).isEmpty();
    assertThat(desk.request().session()).isEmpty();
    assertThat(desk.out()).contains("without the employer's server");
  }

  @Test
  void aCheckThatThrowsDoesNotCountAgainstTheCandidate() {
    desk.with(FakeCheck.throwing(CheckName.HARDWARE, new NoClassDefFoundError("oshi")));

    assertThat(desk.run("check", "--local", "--only", "hardware")).isEqualTo(4);
    assertThat(desk.out()).contains("That is not your fault");
    assertThat(desk.err()).contains("The check \"computer\" failed").doesNotContain("\tat ");
  }

  @Test
  void printsStackTracesOnlyOnRequest() {
    desk.with(FakeCheck.throwing(CheckName.HARDWARE, new NoClassDefFoundError("oshi")));

    desk.run("check", "--local", "--only", "hardware", "--debug");

    assertThat(desk.err()).contains("NoClassDefFoundError").contains("\tat ");
  }

  @Test
  void printsOneObjectForPrograms() throws Exception {
    desk.run("check", Desk.LINK, "--yes", "--json");

    ObjectNode json = StrictJson.object(desk.out().getBytes(StandardCharsets.UTF_8), MAX_JSON);
    assertThat(json.get("verdict").stringValue()).isEqualTo("READY");
    assertThat(json.get("reportUrl").stringValue())
        .isEqualTo("https://jobs.example.com/applicants/id");
    assertThat(json.get("certificateUrl").stringValue()).isEqualTo("https://jobs.example.com/c/id");
    assertThat(json.get("savedTo").stringValue()).endsWith(".jws");
    assertThat(json.at("/findings/memory/installedBytes").longValue()).isEqualTo(8L << 30);
    ObjectNode memory = (ObjectNode) json.get("assessments").get(0);
    assertThat(memory.propertyNames())
        .containsExactly(
            "requirement",
            "assessment",
            "severity",
            "measured",
            "required",
            "evidence",
            "reasonCode",
            "reason");
    assertThat(memory.at("/measured/value").longValue()).isEqualTo(8L << 30);
  }

  @Test
  void writesTheObjectToAFileAsWell() throws Exception {
    Path file = folder.resolve("result.json");

    desk.run("check", "--local", "--result", file.toString());

    assertThat(Files.readString(file)).contains("\"verdict\" : \"UNDETERMINED\"");
  }

  @Test
  void handsItsOptionsToTheChecks() {
    desk.run(
        "check",
        "--local",
        "--only",
        "hardware,noise",
        "--no-reading",
        "--microphone",
        "USB",
        "--position",
        "headset");

    assertThat(desk.request().only()).containsOnly(CheckName.HARDWARE, CheckName.NOISE);
    assertThat(desk.request().noise().readingWanted()).isFalse();
    assertThat(desk.request().noise().microphone()).contains("USB");
    assertThat(desk.request().noise().position()).isEqualTo(MicrophonePosition.HEADSET);
  }

  @Test
  void findsTheInvitationInTheNameOfItsFile() {
    desk.startedFrom("deskworthy-AB12-CD34-EF56@jobs.example.com.jar").typing("", "yes");

    assertThat(desk.run()).isZero();
    assertThat(desk.server().received()).hasSize(1);
  }

  @Test
  void tellsEachStepWithItsCodeOnALineOfItsOwn() {
    desk.with(FakeCheck.finding(CheckName.NOISE, Findings.NONE));

    desk.run("check", "--local");

    assertThat(desk.err()).contains("room: done [noise.done]");
  }

  private static String keyIdOf(Desk desk) throws Exception {
    return desk.keys().list().get(0).keyId();
  }
}
