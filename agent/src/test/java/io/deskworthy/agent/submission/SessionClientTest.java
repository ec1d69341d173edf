package io.deskworthy.agent.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.http.OkHttpWebClient;
import io.deskworthy.agent.submission.ServerReply.Accepted;
import io.deskworthy.agent.submission.ServerReply.Refused;
import io.deskworthy.agent.submission.ServerReply.Undelivered;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.text.KeepingTime;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

final class SessionClientTest {

  private static final VerificationKey KEY = SigningKey.generate().verificationKey();

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
  void opensASession() throws Exception {
    server.says("201 Created", "application/json", StrictJson.line(agreed()));

    assertThat(open()).isInstanceOfSatisfying(Accepted.class, accepted -> {
      Session session = (Session) accepted.answer();
      assertThat(session.nonce()).isEqualTo("nonce-1234");
      assertThat(session.employer()).isEqualTo("Example Ltd");
      assertThat(session.policy().id()).isEqualTo("remote-chat-support");
      assertThat(session.nodes()).hasSize(1);
    });
  }

  @Test
  void enrolsTheKeyAndHidesTheSecret() throws Exception {
    server.says("201 Created", "application/json", StrictJson.line(agreed()));

    open();

    assertThat(server.requests())
        .singleElement()
        .asString()
        .startsWith("POST /api/v1/sessions ")
        .contains("\"invitation\":\"AB12-CD34-EF56\"", "\"keyId\":\"" + KEY.keyId() + "\"")
        .doesNotContain("\"d\":");
  }

  @Test
  void opensASessionForAnInvitationThatNamesNobody() throws Exception {
    ObjectNode answer = agreed();
    answer.remove("candidate");
    server.says("201 Created", "application/json", StrictJson.line(answer));

    ServerReply<Session> reply = open();

    assertThat(reply.<Optional<String>>fold(
            Session::candidate,
            problem -> Optional.of("a problem"),
            undelivered -> Optional.of("undelivered")))
        .isEmpty();
  }

  @Test
  void passesOnThatTheInvitationHasExpired() throws Exception {
    server.says(
        "410 Gone",
        "application/problem+json",
        "{\"type\":\"https://jobs.example/problems/invitation-expired\",\"status\":410}");

    assertThat(open()).isEqualTo(new Refused<>(new ServerProblem("invitation-expired", 410, "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notAsAgreed")
  void refusesAnAnswerThatIsNotAsAgreed(String member, Consumer<ObjectNode> spoil)
      throws Exception {
    ObjectNode answer = agreed();
    spoil.accept(answer);
    server.says("201 Created", "application/json", StrictJson.line(answer));

    assertThat(open()).isInstanceOfSatisfying(Undelivered.class, undelivered -> {
      assertThat(undelivered.fault()).isEqualTo(DeliveryFault.UNEXPECTED_ANSWER);
      assertThat(undelivered.detail()).contains(member);
    });
  }

  static Stream<Arguments> notAsAgreed() {
    return Stream.of(
        spoilt("session", json -> json.put("session", "a\r\nX-Evil: 1")),
        spoilt("nonce", json -> json.put("nonce", "x".repeat(201))),
        spoilt("reportUrl", json -> json.put("reportUrl", "file:///etc/passwd")),
        spoilt("reportUrl", json -> json.put("reportUrl", "javascript:alert(1)")),
        spoilt("candidate", json -> json.put("candidate", 7)),
        spoilt("employer", json -> json.put("employer", "x".repeat(201))),
        spoilt("employer", json -> json.put("employer", "Chat\u001b[31m")),
        spoilt("policyHash", json -> json.put("policyHash", "of another policy")),
        spoilt("retentionDays", json -> json.put("retentionDays", -1)),
        spoilt("undecidedDays", json -> json.put("undecidedDays", 29)),
        spoilt("nodes", json -> json.putArray("nodes")),
        spoilt(
            "nodes[0].key",
            json -> json.putArray("nodes").addObject().put("url", "https://jobs.example")),
        spoilt("nodes[0].url", json -> json.putArray("nodes").addObject().put("url", "gopher:x")),
        spoilt("measureUntil", json -> json.put("measureUntil", "tomorrow")));
  }

  @Test
  void readsForHowLongThingsAreKept() throws Exception {
    assertThat(keeping(agreed().put("undecidedDays", 180))).isEqualTo(new KeepingTime(30, 180));
    assertThat(keeping(agreed())).as("an older server").isEqualTo(new KeepingTime(30, 30));
  }

  private KeepingTime keeping(ObjectNode answer) throws Exception {
    server.says("201 Created", "application/json", StrictJson.line(answer));
    Accepted<Session> accepted = (Accepted<Session>) open();
    return accepted.answer().keeping();
  }

  @Test
  void makesNamesFitForATerminal() throws Exception {
    server.says(
        "201 Created",
        "application/json",
        StrictJson.line(agreed().put("position", "Chat \u202esupport\u200b")));

    assertThat(open())
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(((Session) accepted.answer()).position()).isEqualTo("Chat support"));
  }

  private ServerReply<Session> open() throws Exception {
    PatientTime time = new PatientTime();
    return new SessionClient(
            new OkHttpWebClient(new OkHttpClient()),
            new Persistence(time, time, new Random(1), Persistence.RetryListener.SILENT))
        .open(InvitationLink.of(server.url().toString(), "AB12-CD34-EF56"), KEY);
  }

  private static ObjectNode agreed() {
    ObjectNode policy = Presets.defaultPolicy();
    ObjectNode json = StrictJson.newObject()
        .put("session", "header.payload.signature")
        .put("nonce", "nonce-1234")
        .put("reportUrl", "https://jobs.example/api/v1/reports")
        .put("candidate", "Anna Petrova")
        .put("employer", "Example Ltd")
        .put("position", "Chat support")
        .put("policyHash", PolicyFormat.hash(policy))
        .put("retentionDays", 30)
        .put("measureUntil", "2026-11-22T12:15:30Z")
        .put("reportUntil", "2026-11-29T10:15:30Z");
    json.set("policy", policy);
    json.putArray("nodes").addObject().put("url", "https://jobs.example").set("key", KEY.toJwk());
    return json;
  }

  private static Arguments spoilt(String member, Consumer<ObjectNode> spoil) {
    return Arguments.of(member, spoil);
  }
}
