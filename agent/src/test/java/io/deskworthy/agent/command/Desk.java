package io.deskworthy.agent.command;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.FakeCheck;
import io.deskworthy.agent.http.proxy.LoginQuestion;
import io.deskworthy.agent.http.proxy.ProxySetting;
import io.deskworthy.agent.identity.KeyRing;
import io.deskworthy.agent.identity.KeyWrapping;
import io.deskworthy.agent.noise.capture.FakeMicrophone;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.agent.run.FakeServer;
import io.deskworthy.agent.run.Measurement;
import io.deskworthy.agent.run.MeasurementRequest;
import io.deskworthy.agent.submission.Download;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.ReportDrawer;
import io.deskworthy.agent.verification.Verifier;
import io.deskworthy.agent.watch.FakeLightChecks;
import io.deskworthy.agent.watch.WatchFiles;
import io.deskworthy.agent.watch.WatchParts;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.unit.ByteSize;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program at a desk made of fakes: a server, checks and a terminal that a test can look into.
 * Keys and reports are in a folder of the test's own.
 */
final class Desk {

  static final String LINK = FakeServer.ADDRESS + "/i/AB12-CD34-EF56";

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final FakeServer server = new FakeServer();
  private final List<MeasurementRequest> requests = new ArrayList<>();
  private List<Check> checks = List.of(eightGigabytes());
  private Optional<InvitationLink> riding = Optional.empty();
  private Optional<String> typed = Optional.empty();
  private Microphone microphone = FakeMicrophone.hearing(new SampleFormat(48_000, 2), new float[0]);

  private final FakeLightChecks lightChecks = new FakeLightChecks(CLOCK.instant());
  private final FakeWindow window = new FakeWindow();
  private ProxySetting proxy = ProxySetting.SYSTEM;
  private LoginQuestion loginQuestion = LoginQuestion.NOBODY;

  Desk(Path folder) {
    this.folder = folder;
  }

  ProxySetting proxy() {
    return proxy;
  }

  LoginQuestion loginQuestion() {
    return loginQuestion;
  }

  FakeServer server() {
    return server;
  }

  Desk with(Check... these) {
    checks = List.of(these);
    return this;
  }

  /** Puts a screen on the desk, on which a window can open. */
  Desk withScreen() {
    window.putScreen();
    return this;
  }

  FakeWindow window() {
    return window;
  }

  Desk withMicrophone(Microphone other) {
    microphone = other;
    return this;
  }

  Desk startedFrom(String fileName) {
    riding = InvitationLink.inFileName(fileName);
    return this;
  }

  /** Puts a person at the terminal who types these lines. */
  Desk typing(String... lines) {
    typed = Optional.of(String.join("\n", lines));
    return this;
  }

  /** Runs the program, in English unless a language is typed. */
  int run(String... arguments) {
    List<String> typedArguments = new ArrayList<>(List.of(arguments));
    if (typedArguments.stream().noneMatch(argument -> argument.startsWith("--lang"))) {
      typedArguments.addAll(List.of("--lang", "en"));
    }
    return new AgentProgram(services()).run(typedArguments.toArray(String[]::new));
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  MeasurementRequest request() {
    return requests.get(requests.size() - 1);
  }

  WatchFiles watchFiles() {
    return new WatchFiles(folder.resolve("watch"));
  }

  FakeLightChecks lightChecks() {
    return lightChecks;
  }

  KeyRing keys() {
    return new KeyRing(folder.resolve("keys"), KeyWrapping.NONE);
  }

  List<Path> reports() throws IOException {
    Path reports = folder.resolve("reports");
    if (!Files.exists(reports)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(reports)) {
      return files.toList();
    }
  }

  private Services services() {
    Terminal terminal = new Terminal(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        new BufferedReader(new StringReader(typed.orElse(""))),
        typed.isPresent(),
        true);
    return new Services(
        terminal,
        lightChecks.clock(),
        "1.2.3",
        "deskworthy",
        riding,
        keys(),
        new ReportDrawer(folder.resolve("reports"), CLOCK),
        (setting, question) -> {
          proxy = setting;
          loginQuestion = question;
        },
        server::telling,
        this::prepare,
        new WatchParts(watchFiles(), plan -> lightChecks, lightChecks, ZoneOffset.UTC),
        () -> microphone,
        () -> new Verifier(keys()::withId, new Download(new NoWeb()), CLOCK),
        window);
  }

  private Measurement prepare(MeasurementRequest request) {
    requests.add(request);
    return new Measurement(
        checks.stream().filter(check -> request.wants(check.name())).toList(), List::of);
  }

  private static Check eightGigabytes() {
    return FakeCheck.finding(
        CheckName.HARDWARE,
        Findings.builder()
            .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(8))
            .build());
  }
}
