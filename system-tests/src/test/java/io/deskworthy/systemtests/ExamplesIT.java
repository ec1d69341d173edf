package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.SignedReport;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.policy.Presets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs each script of {@code examples/} against a packaged server, and has what the server sends
 * verified by the library of Standard Webhooks.
 */
final class ExamplesIT {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Path EXAMPLES = Path.of("..", "examples");

  /** What the tests below run. */
  private static final Set<String> RUN = Set.of(
      "who-am-i.sh",
      "invite.sh",
      "list-applicants.sh",
      "save-report.sh",
      "archive.sh",
      "try-policy.sh",
      "keep-for.sh",
      "read-log.sh",
      "add-webhook.sh");

  @TempDir
  private static Path folder;

  private static RunningServer server;
  private static Path tokenFile;

  @BeforeAll
  static void start() throws Exception {
    server = RunningServer.start(
        folder.resolve("data"), List.of("--listen", "127.0.0.1:0", "--webhooks-to-loopback"));
    String token = new EmployerBrowser(server.signInLink()).token(server.url());
    tokenFile = Files.writeString(folder.resolve("token"), token);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void areAllRun() throws Exception {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      assertThat(files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sh") && !name.equals("ask.sh")))
          .containsExactlyInAnyOrderElementsOf(RUN);
    }
  }

  @Test
  void sayWhoseTokenItIs() throws Exception {
    assertThat(run("who-am-i.sh")).startsWith("owner may do what a OWNER may, until 20");
  }

  @Test
  void readTheWholeLogPageByPage() throws Exception {
    server.invite();
    String all = run("read-log.sh");
    String inPages = run("read-log.sh", "1");

    assertThat(numbers(all)).isNotEmpty().isEqualTo(numbers(inPages));
  }

  @Test
  void inviteACandidateAndSaveTheReport() throws Exception {
    String link = run("invite.sh", "-", "Anna \"Nan\" Petrova", "7").strip();
    assertThat(link).startsWith(server.url() + "/i/");
    ObjectNode receipt = new ReadyCandidate(server.url(), folder.resolve("data")).report(link);
    String report = receipt.get("report").stringValue();

    run("save-report.sh", report, folder.toString());

    String jws = Files.readString(folder.resolve(report + ".jws"));
    assertThat(SignedReport.digest(jws)).isEqualTo(receipt.get("digest").stringValue());
    assertThat(run("list-applicants.sh", "q=anna&verdict=READY")).contains(report + " READY Anna");
    assertThat(folder.resolve(report + ".jwk")).content().contains("\"kty\":\"EC\"");
  }

  @Test
  void tryAPolicyAndArchiveWhatASearchFinds() throws Exception {
    String link = run("invite.sh", "-", "Vera", "7").strip();
    new ReadyCandidate(server.url(), folder.resolve("data")).report(link);
    Path policy = folder.resolve("policy.json");
    Files.writeString(policy, StrictJson.line(Presets.defaultPolicy()));

    assertThat(run("try-policy.sh", "-", policy.toString())).contains("\"judged\":", "\"after\":");
    assertThat(run("archive.sh", "q=vera")).startsWith("archived: 1");
    assertThat(run("list-applicants.sh", "q=vera")).isBlank();
  }

  @Test
  void sayForHowLongDataAreKeptAndChangeIt() throws Exception {
    assertThat(run("keep-for.sh")).startsWith("{\"days\":30,\"undecidedDays\":180,");
    assertThat(run("keep-for.sh", "60", "365", "sure")).startsWith("{\"days\":60,");
    assertThat(run("keep-for.sh", "30", "180", "sure")).startsWith("{\"days\":30,");
  }

  @Test
  void failWithTheProblemWhenTheServerRefuses() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong"), "deskworthy_wrong");

    try (Program program = start(wrong, "who-am-i.sh")) {
      assertThat(program.await(LIMIT)).isEqualTo(1);
      assertThat(program.err()).contains("/problems/not-signed-in");
    }
  }

  /** The secret of a webhook is known once it was added, so the receiver comes after it. */
  @Test
  void receiveWhatTheServerSignsAndNothingElse() throws Exception {
    Optional<String> missing = WebhookReceiver.install();
    assumeTrue(missing.isEmpty(), () -> "NOT RUN: standardwebhooks: " + missing.orElse(""));
    int port;
    try (WebhookReceiver anybody = WebhookReceiver.start("whsec_" + "A".repeat(44), 0)) {
      port = anybody.port();
      String added = run("add-webhook.sh", anybody.url(), "report.judged", "certificate.issued");
      anybody.await("refused");
      try (WebhookReceiver receiver = again(anybody, secret(added), port)) {
        ObjectNode receipt =
            new ReadyCandidate(server.url(), folder.resolve("data")).report(server.invite());

        assertThat(receiver.await("genuine webhook.test")).contains("msg_");
        assertThat(receiver.await("genuine report.judged"))
            .contains("\"verdict\":\"READY\"", receipt.get("report").stringValue());
        assertThat(receiver.await("genuine certificate.issued")).contains("\"certificate\":");
        assertThat(receiver.said()).doesNotContain("refused", "invitation.created");
      }
    }
  }

  private static WebhookReceiver again(WebhookReceiver before, String secret, int port)
      throws Exception {
    before.close();
    return WebhookReceiver.start(secret, port);
  }

  private static String secret(String added) {
    return added
        .lines()
        .filter(line -> line.startsWith("secret "))
        .map(line -> line.substring("secret ".length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(added));
  }

  private static Set<String> numbers(String log) {
    Set<String> numbers = new TreeSet<>();
    log.lines().forEach(line -> numbers.add(line.replaceFirst("^\\{\"number\":(\\d+).*", "$1")));
    return numbers;
  }

  private static String run(String script, String... arguments) throws Exception {
    try (Program program = start(tokenFile, script, arguments)) {
      assertThat(program.await(LIMIT)).as(program.everything()).isZero();
      return program.out();
    }
  }

  private static Program start(Path token, String script, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("sh", EXAMPLES.resolve(script).toString()));
    command.addAll(List.of(arguments));
    return Program.start(
        command, Map.of("DESKWORTHY_URL", server.url(), "DESKWORTHY_TOKEN_FILE", token.toString()));
  }
}
