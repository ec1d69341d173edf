package io.deskworthy.server.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.mail.Letter;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.webhook.Sender.Dispatch;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** An applicant tracking system has a candidate tested, as Greenhouse's documentation says. */
@Timeout(60)
final class GreenhouseTest {

  private static final String CALLBACK =
      "https://app.greenhouse.io/integrations/testing_partners/take_home_tests/12345";

  @TempDir
  private Path folder;

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
  private RunningPages pages;
  private Outbox outbox;
  private String key;

  @BeforeEach
  void start() throws Exception {
    outbox = new Outbox(letters::add);
    pages = RunningPages.in(folder, Optional.empty(), Optional.of(outbox));
    key = pages.token(pages.firstOwner(), Role.RECRUITER);
  }

  @AfterEach
  void stop() {
    pages.close();
    outbox.close();
  }

  @Test
  void letsACandidateBeTestedFromTheListToTheScore() throws Exception {
    HttpResponse<String> tests = ask("GET", "list_tests", "");
    assertThat(tests.body()).startsWith("[{\"partner_test_id\":\"").contains(pages.position());

    String interview = sendTest();
    assertThat(status(interview).get("partner_status").stringValue()).isEqualTo("sent");
    Letter letter = letters.take();
    String code = code(letter);
    pages.get("/i/" + code, "");
    assertThat(status(interview).get("partner_status").stringValue()).isEqualTo("opened");
    assertThat(pages.deliver()).isEmpty();

    ObjectNode receipt = pages.reportWith(code, SampleFindings.good());

    Dispatch told = pages.deliver().get(0);
    assertThat(told.method()).isEqualTo("PATCH");
    assertThat(told.to()).hasToString(CALLBACK);
    assertThat(told.headers()).containsEntry("Authorization", basic(key));
    ObjectNode status = status(interview);
    assertThat(status.get("partner_status").stringValue()).isEqualTo("complete");
    assertThat(status.get("partner_score").intValue()).isEqualTo(100);
    assertThat(status.get("partner_profile_url").stringValue())
        .isEqualTo(receipt.get("reportUrl").stringValue());
    assertThat(status.at("/metadata/Verdict").stringValue()).isEqualTo("READY");
  }

  @Test
  void namesWhatIsMissed() throws Exception {
    String interview = sendTest();
    pages.reportWith(code(letters.take()), SampleFindings.poor());

    ObjectNode status = status(interview);

    assertThat(status.get("partner_score").intValue()).isZero();
    assertThat(status.at("/metadata/Not met").stringValue()).isNotEmpty();
  }

  @Test
  void tellsTheSystemAgainUntilItListens() throws Exception {
    sendTest();
    pages.receivers().answer(503);
    pages.reportWith(code(letters.take()), SampleFindings.good());
    pages.deliver();
    assertThat(pages.deliver()).hasSize(1);

    pages.receivers().answer(200);
    pages.clock().advance(Duration.ofMinutes(1));
    assertThat(pages.deliver()).hasSize(2);
    pages.clock().advance(Duration.ofDays(1));
    assertThat(pages.deliver()).hasSize(2);
  }

  @Test
  void writesToTheCandidateInBothLanguages() throws Exception {
    sendTest();
    Letter letter = letters.take();

    assertThat(letter.to()).isEqualTo("hpotter@example.com");
    assertThat(letter.text())
        .contains("Harry Potter", "Example Ltd", "https://desk.example/i/", "Здравствуйте");
  }

  @Test
  void letsNobodyInWithoutTheKey() throws Exception {
    HttpResponse<String> answer =
        pages.ask("GET", "/api/v1/greenhouse/list_tests", "", "", "Authorization", basic("x"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(key.length()).isLessThan(171);
  }

  @Test
  void callsNobodyButPublicHttpsAddresses() throws Exception {
    assertThat(ask("POST", "send_test", wish().replace("https://app", "http://app"))
            .statusCode())
        .isEqualTo(422);
  }

  @Test
  void keepsTheKeySealed() throws Exception {
    sendTest();

    for (String file : List.of("deskworthy.db", "deskworthy.db-wal")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(key);
    }
  }

  @Test
  void takesComplaints() throws Exception {
    HttpResponse<String> answer = ask(
        "POST",
        "response_error",
        "{\"api_call\":\"test_status\",\"errors\":[\"partner_status is missing\"],"
            + "\"candidate_email\":\"hpotter@example.com\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private String sendTest() throws Exception {
    HttpResponse<String> sent = ask("POST", "send_test", wish());
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    return RunningPages.json(sent).get("partner_interview_id").stringValue();
  }

  private String wish() throws Exception {
    String tests = ask("GET", "list_tests", "").body();
    ObjectNode wish = StrictJson.newObject()
        .put("partner_test_id", tests.split("\"", -1)[3])
        .put("url", CALLBACK);
    wish.putObject("candidate")
        .put("first_name", "Harry")
        .put("last_name", "Potter")
        .put("resume_url", "https://hogwarts.example/resume")
        .put("email", "hpotter@example.com")
        .put("greenhouse_profile_url", "https://app.greenhouse.io/people/17681532");
    return StrictJson.line(wish);
  }

  private ObjectNode status(String interview) throws Exception {
    return RunningPages.json(ask("GET", "test_status?partner_interview_id=" + interview, ""));
  }

  private HttpResponse<String> ask(String method, String call, String body) throws Exception {
    return pages.ask(method, "/api/v1/greenhouse/" + call, "", body, "Authorization", basic(key));
  }

  private static String basic(String name) {
    byte[] login = (name + ":").getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  private static String code(Letter letter) {
    Matcher link = Pattern.compile("https://desk\\.example/i/(\\S+)").matcher(letter.text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
