package io.deskworthy.agent.window.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.FakeCheck;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.identity.KeyRing;
import io.deskworthy.agent.identity.KeyWrapping;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.noise.capture.FakeMicrophone;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.agent.run.FakeServer;
import io.deskworthy.agent.run.Measurement;
import io.deskworthy.agent.run.MeasurementRequest;
import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.ReportDrawer;
import io.deskworthy.agent.watch.FakeLightChecks;
import io.deskworthy.agent.watch.WatchFiles;
import io.deskworthy.agent.watch.WatchParts;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.unit.ByteSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JourneyTest {

  private static final String LINK = FakeServer.ADDRESS + "/i/AB12-CD34-EF56";

  @TempDir
  private Path folder;

  private final FakeServer server = new FakeServer();
  private final PatientBackground background = new PatientBackground();
  private final Seen seen = new Seen();
  private final MovingClock clock = new MovingClock("2026-11-22T10:15:30Z");
  private final List<MeasurementRequest> requests = new ArrayList<>();
  private List<Check> checks = List.of(memory(8), microphone(true));
  private Journey journey;

  @BeforeEach
  void begin() {
    journey = new Journey(desk(), background, seen);
  }

  @Test
  void withoutAnInvitationAsksForOne() {
    journey.begin(Optional.empty());

    assertThat(seen.now(Stage.Asking.class).trouble()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithALinkAndKeepsItForCorrection() {
    journey.begin(Optional.empty());

    journey.enter("https://jobs.example.com/i/AB12-CD34");

    Stage.Asking asking = seen.now(Stage.Asking.class);
    assertThat(asking.typed()).endsWith("/i/AB12-CD34");
    assertThat(asking.trouble().orElseThrow().code()).isEqualTo("invitation-code-mistyped");
  }

  @Test
  void goesFromTheInvitationInAFileNameStraightToWhoAsks() throws Exception {
    journey.begin(Optional.of(InvitationLink.parse(LINK)));
    background.happen();

    Stage.Welcome welcome = seen.now(Stage.Welcome.class);
    assertThat(welcome.agreement().session().employer()).isEqualTo("Example Ltd");
  }

  @Test
  void saysWhyTheServerDidNotAnswerAndCanBeTriedAgain() {
    server.unreachable(DeliveryFault.NO_NETWORK);

    toWelcome();

    Stage.Asking asking = seen.now(Stage.Asking.class);
    assertThat(asking.trouble().orElseThrow().code()).isEqualTo("no-network");
    assertThat(asking.typed()).isEqualTo(LINK);
  }

  @Test
  void walksToTheReceiptAndSendsExactlyWhatWasShown() throws Exception {
    toPreview();
    Stage.Preview preview = seen.now(Stage.Preview.class);
    journey.send();
    background.happen();

    Stage.Sent sent = seen.now(Stage.Sent.class);
    assertThat(sent.receipt().certificateUrl()).isPresent();
    assertThat(sent.file()).exists();
    String jws = server.received().get(0).jws();
    assertThat(SignedReport.open(jws, sent.agreement().key().verificationKey()).report())
        .isEqualTo(preview.report());
    assertThat(preview.report().consent()).isPresent();
  }

  @Test
  void tellsWhatTheChecksTellWhileTheyRun() {
    checks = List.of(memory(8)
        .telling(
            Progress.of(CheckName.HARDWARE, "hardware.memory", 0.1),
            Progress.of(CheckName.HARDWARE, "hardware.disk", 0.5)));

    toResult();

    assertThat(seen.boards()
            .get(1)
            .track(CheckName.HARDWARE)
            .orElseThrow()
            .latest()
            .step())
        .isEqualTo("hardware.disk");
  }

  @Test
  void makesOneCheckAgainAndNothingElse() {
    toResult();
    checks = List.of(memory(4), microphone(false));

    journey.again(CheckName.NOISE, NoiseOptions.usual().withMicrophone("Headset"));
    background.happen();

    MeasurementRequest request = requests.get(1);
    assertThat(request.only()).isEqualTo(Set.of(CheckName.NOISE));
    assertThat(request.noise().microphone()).contains("Headset");
    Findings judged = seen.now(Stage.Result.class).run().judged();
    assertThat(judged.reading(NoiseFindings.MICROPHONE_WORKS).value()).contains(false);
    assertThat(judged.reading(MachineFindings.INSTALLED_MEMORY).value())
        .contains(ByteSize.ofGigabytes(8));
  }

  @Test
  void afterTheSessionIsOverChecksEverythingAgainWithANewOne() {
    toResult();
    clock.set("2029-12-31T23:59:00Z");

    journey.again(CheckName.NOISE, NoiseOptions.usual());
    background.happen();

    assertThat(requests.get(1).only()).containsExactlyInAnyOrder(CheckName.values());
  }

  @Test
  void aCancelLeadsBackAndWhatWasStoppedIsNotHeardOfAgain() {
    toWelcome();
    journey.check(NoiseOptions.usual());
    journey.cancel();
    background.happen();

    assertThat(seen.now()).isInstanceOf(Stage.Welcome.class);
    assertThat(requests).isEmpty();
  }

  @Test
  void aCancelledRepetitionLeavesTheFirstResult() {
    toResult();
    Stage first = seen.now();
    journey.again(CheckName.NOISE, NoiseOptions.usual());
    journey.cancel();
    background.happen();

    assertThat(seen.now()).isSameAs(first);
  }

  @Test
  void aReportThatIsNotDeliveredIsKeptAndSentAgainAsItIs() throws Exception {
    server.losingReports(DeliveryFault.SERVER_SILENT);
    toPreview();
    journey.send();
    background.happen();
    Stage.Kept kept = seen.now(Stage.Kept.class);
    assertThat(kept.trouble().orElseThrow().code()).isEqualTo("server-silent");
    assertThat(seen.waits()).isNotEmpty();

    server.judging("READY");
    journey.send();
    background.happen();

    assertThat(seen.now()).isInstanceOf(Stage.Sent.class);
    assertThat(server.received().get(1)).isEqualTo(server.received().get(0));
    assertThat(Files.readString(kept.file().orElseThrow()))
        .isEqualTo(server.received().get(0).jws());
  }

  @Test
  void whoeverDoesNotAgreeKeepsAReportWithoutConsentAndNothingIsSent() throws Exception {
    toPreview();
    journey.keep();
    background.happen();

    Stage.Kept kept = seen.now(Stage.Kept.class);
    assertThat(server.received()).isEmpty();
    String jws = Files.readString(kept.file().orElseThrow());
    SignedReport signed =
        SignedReport.open(jws, kept.from().from().agreement().key().verificationKey());
    assertThat(signed.report().consent()).isEmpty();
    journey.back();
    assertThat(seen.now()).isInstanceOf(Stage.Result.class);
  }

  @Test
  void whatCannotBeWrittenIsSaidAndNothingIsSent() throws Exception {
    Files.writeString(folder.resolve("reports"), "a file where the folder should be");
    toPreview();
    journey.send();
    background.happen();

    assertThat(seen.now(Stage.Kept.class).trouble()).isPresent();
    assertThat(seen.now(Stage.Kept.class).file()).isEmpty();
    assertThat(server.received()).isEmpty();
  }

  @Test
  void aSecondClickDoesNothing() {
    toWelcome();
    journey.check(NoiseOptions.usual());
    journey.check(NoiseOptions.usual());
    background.happen();

    assertThat(requests).hasSize(1);
  }

  @Test
  void aDamagedKeyIsReplaced() throws Exception {
    toWelcome();
    try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
      for (Path key : keys.toList()) {
        Files.writeString(key, "damaged");
      }
    }
    journey = new Journey(desk(), background, seen);

    toWelcome();

    assertThat(seen.now()).isInstanceOf(Stage.Welcome.class);
  }

  private void toWelcome() {
    journey.begin(Optional.empty());
    journey.enter(LINK);
    background.happen();
  }

  private void toResult() {
    toWelcome();
    journey.check(NoiseOptions.usual());
    background.happen();
  }

  private void toPreview() {
    toResult();
    journey.preview();
  }

  private Desk desk() {
    return new Desk(
        Locale.ENGLISH,
        clock,
        "1.2.3",
        new KeyRing(folder.resolve("keys"), KeyWrapping.NONE),
        new ReportDrawer(folder.resolve("reports"), clock),
        server::telling,
        this::prepare,
        watching(),
        () -> FakeMicrophone.hearing(new SampleFormat(48_000, 2), new float[0]),
        () -> {
          throw new IllegalStateException("nothing is published here");
        });
  }

  private WatchParts watching() {
    FakeLightChecks line = new FakeLightChecks(clock.instant());
    return new WatchParts(
        new WatchFiles(folder.resolve("watch")), plan -> line, line, ZoneOffset.UTC);
  }

  private Measurement prepare(MeasurementRequest request) {
    requests.add(request);
    return new Measurement(
        checks.stream().filter(check -> request.wants(check.name())).toList(), List::of);
  }

  private static FakeCheck memory(int gigabytes) {
    return FakeCheck.finding(
        CheckName.HARDWARE,
        Findings.builder()
            .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(gigabytes))
            .build());
  }

  private static FakeCheck microphone(boolean works) {
    return FakeCheck.finding(
        CheckName.NOISE,
        Findings.builder().measured(NoiseFindings.MICROPHONE_WORKS, works).build());
  }
}
