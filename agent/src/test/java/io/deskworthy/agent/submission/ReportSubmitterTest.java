package io.deskworthy.agent.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.http.OkHttpWebClient;
import io.deskworthy.agent.http.WebClient;
import io.deskworthy.agent.submission.ServerReply.Accepted;
import io.deskworthy.agent.submission.ServerReply.Refused;
import io.deskworthy.agent.submission.ServerReply.Undelivered;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends reports to servers on real sockets, most of them broken in one way. */
final class ReportSubmitterTest {

  private static final SigningKey KEY = SigningKey.generate();

  /** Only a silent server takes this long. */
  private static final Duration SILENCE = Duration.ofMillis(400);

  private static final Duration LONG = Duration.ofSeconds(20);

  private final PatientTime time = new PatientTime();
  private CannedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new CannedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void givesTheServersAnswer() throws Exception {
    OutgoingReport report = report();
    server.says("201 Created", "application/json", receipt(report.digest()));

    assertThat(submit(report)).isInstanceOfSatisfying(Accepted.class, accepted -> {
      ReportReceipt receipt = (ReportReceipt) accepted.answer();
      assertThat(receipt.verdict()).isEqualTo("READY");
      assertThat(receipt.certificateUrl())
          .hasValueSatisfying(url -> assertThat(url).hasToString("https://jobs.example/c/7"));
    });
    assertThat(server.requests())
        .singleElement()
        .asString()
        .startsWith("POST /api/v1/reports HTTP/1.1")
        .contains("Content-Type: application/jose")
        .endsWith("\r\n\r\n" + report.jws());
  }

  @Test
  void sendsTheSameBytesAgainWhenTheServerWasNotReady() throws Exception {
    OutgoingReport report = report();
    server
        .says("503 Service Unavailable", "text/html", "<h1>restarting</h1>")
        .saysRaw("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Le")
        .says("200 OK", "application/json", receipt(report.digest()));

    assertThat(submit(report)).isInstanceOf(Accepted.class);
    assertThat(server.requests())
        .hasSize(3)
        .allSatisfy(request -> assertThat(request).endsWith(report.jws()));
  }

  @Test
  void passesOnWhyTheServerRefused() throws Exception {
    server.says(
        "409 Conflict",
        "application/problem+json",
        "{\"type\":\"/problems/replayed\",\"title\":\"x\",\"status\":409,"
            + "\"detail\":\"nonce\\u001b[2J used\"}");

    assertThat(submit(report()))
        .isEqualTo(new Refused<>(new ServerProblem("replayed", 409, "nonce [2J used")));
    assertThat(time.waits()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("brokenServers")
  void namesWhatIsWrongInTheServersPlace(DeliveryFault fault, String raw) throws Exception {
    for (int i = 0; i < 8; i++) {
      server.saysRaw(raw);
    }

    assertThat(submit(report()))
        .isInstanceOfSatisfying(
            Undelivered.class, undelivered -> assertThat(undelivered.fault()).isEqualTo(fault));
  }

  static Stream<Arguments> brokenServers() {
    return Stream.of(
        broken(DeliveryFault.CAPTIVE_PORTAL, "200 OK", "text/html; charset=utf-8", "<html>Wi-Fi"),
        broken(DeliveryFault.CAPTIVE_PORTAL, "511 Network Authentication Required", "a/b", ""),
        redirect(DeliveryFault.CAPTIVE_PORTAL, "http://portal.hotel.example/login?to=x"),
        redirect(DeliveryFault.CAPTIVE_PORTAL, "http://[not an address"),
        redirect(DeliveryFault.REDIRECTED, "/elsewhere"),
        broken(DeliveryFault.PROXY_LOGIN_REQUIRED, "407 Proxy Authentication Required", "a/b", ""),
        broken(DeliveryFault.UNEXPECTED_ANSWER, "404 Not Found", "text/html", "nginx"),
        broken(DeliveryFault.UNEXPECTED_ANSWER, "200 OK", "text/plain", "ok"),
        broken(DeliveryFault.UNEXPECTED_ANSWER, "201 Created", "application/json", "{\"a\":1}"),
        broken(DeliveryFault.UNEXPECTED_ANSWER, "201 Created", "application/json", "{{{"),
        broken(DeliveryFault.UNEXPECTED_ANSWER, "201 Created", "application/json", "\u0000"),
        broken(DeliveryFault.UNEXPECTED_ANSWER, "201 Created", "application/json", "[".repeat(999)),
        broken(
            DeliveryFault.UNEXPECTED_ANSWER, "201 Created", "application/json", receipt("other")),
        broken(DeliveryFault.UNEXPECTED_ANSWER, "400 Bad", "application/problem+json", "{}"),
        broken(DeliveryFault.SERVER_FAULT, "500 Oops", "text/html", "<h1>Oops"),
        broken(DeliveryFault.SERVER_BUSY, "429 Too Many Requests", "text/html", "later"),
        broken(DeliveryFault.ANSWER_TOO_LARGE, "200 OK", "application/json", "x".repeat(70_000)),
        Arguments.of(DeliveryFault.UNEXPECTED_ANSWER, "SSH-2.0-OpenSSH_9.2\r\n"),
        Arguments.of(
            DeliveryFault.CONNECTION_CUT,
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"),
        Arguments.of(DeliveryFault.CONNECTION_CUT, "HTTP/1.1 201 Cre"));
  }

  @Test
  void givesUpOnASilentServer() throws Exception {
    for (int i = 0; i < 8; i++) {
      server.isSilent();
    }

    assertThat(submit(report()))
        .isInstanceOfSatisfying(
            Undelivered.class,
            undelivered -> assertThat(undelivered.fault()).isEqualTo(DeliveryFault.SERVER_SILENT));
    assertThat(time.waits()).hasSize(6);
  }

  @Test
  void saysThatNothingListens() throws Exception {
    OutgoingReport report;
    try (ServerSocket taken = new ServerSocket(0)) {
      report = reportFor("http://127.0.0.1:" + taken.getLocalPort());
    }

    assertThat(submit(report))
        .isInstanceOfSatisfying(
            Undelivered.class,
            undelivered ->
                assertThat(undelivered.fault()).isEqualTo(DeliveryFault.CONNECTION_REFUSED));
  }

  @Test
  void saysThatTheServersNameIsUnknown() throws Exception {
    assertThat(submit(reportFor("http://no-such-host.invalid")))
        .isInstanceOfSatisfying(
            Undelivered.class,
            undelivered ->
                assertThat(undelivered.fault()).isEqualTo(DeliveryFault.SERVER_NAME_UNKNOWN));
  }

  private ServerReply<ReportReceipt> submit(OutgoingReport report) throws InterruptedException {
    WebClient web =
        new OkHttpWebClient(new OkHttpClient(), new OkHttpWebClient.Limits(LONG, SILENCE, LONG));
    Persistence persistence =
        new Persistence(time, time, new Random(1), Persistence.RetryListener.SILENT);
    return new ReportSubmitter(web, persistence).submit(report);
  }

  private OutgoingReport report() throws UnusableReportException {
    return reportFor(server.url().toString());
  }

  private static OutgoingReport reportFor(String server) throws UnusableReportException {
    JwsHeader header = JwsHeader.of(
        "deskworthy-report+jwt", KEY.verificationKey(), "nonce", server + "/api/v1/reports");
    return OutgoingReport.of(CompactJws.sign(header, "{}".getBytes(StandardCharsets.UTF_8), KEY));
  }

  private static String receipt(String digest) {
    return "{\"report\":\"7\",\"verdict\":\"READY\",\"assessments\":[],\"digest\":\"" + digest
        + "\",\"reportUrl\":\"https://jobs.example/applicants/7\","
        + "\"certificateUrl\":\"https://jobs.example/c/7\"}";
  }

  private static Arguments broken(DeliveryFault fault, String status, String type, String body) {
    return Arguments.of(fault, CannedServer.response(status, type, body));
  }

  private static Arguments redirect(DeliveryFault fault, String location) {
    return Arguments.of(
        fault,
        "HTTP/1.1 302 Found\r\nLocation: " + location
            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  }
}
