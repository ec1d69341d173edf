package io.deskworthy.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.server.Desk;
import io.deskworthy.server.http.FakeExchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

final class SessionHandlerTest {

  private final Desk desk = new Desk();
  private final String code = desk.invite();

  @Test
  void tellsAnAgentAllItNeeds() throws Exception {
    ObjectNode answer = desk.beginSession(code);

    assertThat(answer.get("reportUrl").stringValue())
        .isEqualTo("https://desk.example/api/v1/reports");
    assertThat(answer.get("candidate").stringValue()).isEqualTo("Anna Petrova");
    assertThat(answer.get("employer").stringValue()).isEqualTo("Example Ltd");
    assertThat(answer.get("position").stringValue()).isEqualTo("Chat support");
    assertThat(answer.get("retentionDays").intValue()).isEqualTo(30);
    assertThat(answer.get("undecidedDays").intValue()).isEqualTo(180);
    assertThat(answer.get("policyHash").stringValue())
        .isEqualTo(PolicyFormat.hash((ObjectNode) answer.get("policy")));
    assertThat(answer.get("nodes").get(0).get("key").get("kid").stringValue())
        .isEqualTo(desk.witnessKey.verificationKey().keyId());
    assertThat(answer.get("measureUntil").stringValue()).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(answer.get("reportUntil").stringValue()).isEqualTo("2026-11-29T10:00:00Z");
  }

  @Test
  void enrolsTheKeyWithTheInvitation() throws Exception {
    desk.beginSession(code);
    desk.beginSession(code.toLowerCase(java.util.Locale.ROOT));

    Invitation invitation = desk.invitations.find(code).orElseThrow();
    assertThat(desk.enrolments.of(invitation.id()))
        .extracting(EnrolledKey::key)
        .containsExactly(desk.candidateKey.verificationKey());
    assertThat(invitation.startedAt()).contains(desk.clock.instant());
  }

  @Test
  void givesEachSessionANonceOfItsOwn() throws Exception {
    assertThat(desk.beginSession(code).get("nonce"))
        .isNotEqualTo(desk.beginSession(code).get("nonce"));
  }

  @Test
  void refusesASixthKey() throws Exception {
    for (int key = 0; key < 5; key++) {
      begin(Desk.sessionBody(code, SigningKey.generate()));
    }

    assertThat(problem(Desk.sessionBody(code, SigningKey.generate())))
        .isEqualTo("409 invitation-used-up");
  }

  @Test
  void refusesAnInvitationAfterItsTime() {
    desk.clock.advance(Duration.ofDays(14));

    assertThat(problem(Desk.sessionBody(code, desk.candidateKey)))
        .isEqualTo("410 invitation-expired");
  }

  @Test
  void refusesAnUnknownCodeAndSoonWhoeverGuesses() {
    SessionHandler handler = (SessionHandler) desk.sessionHandler();
    for (int i = 0; i < 10; i++) {
      Problem unknown = catchThrowableOfType(
          Problem.class, () -> handler.handle(desk.sessionRequest("AB12-CD34-EF56")));
      assertThat(unknown.name()).isEqualTo("invitation-unknown");
    }

    Problem limited =
        catchThrowableOfType(Problem.class, () -> handler.handle(desk.sessionRequest(code)));
    assertThat(limited.name()).isEqualTo("too-many-requests");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"invitation\": 12}",
        "{\"invitation\": \"AB12-CD34-EF56\"}",
        "{\"invitation\": \"AB12-CD34-EF56\", \"keyId\": \"k\", \"publicKey\": {\"kty\": \"RSA\"}}"
      })
  void refusesWhatItCannotRead(String body) {
    assertThat(problem(body)).isEqualTo("400 malformed");
  }

  @Test
  void refusesAKeyIdThatIsNotTheKeys() {
    String other = SigningKey.generate().verificationKey().keyId();
    String body = Desk.sessionBody(code, desk.candidateKey)
        .replace(
            "\"keyId\":\"" + desk.candidateKey.verificationKey().keyId(), "\"keyId\":\"" + other);

    assertThat(problem(body)).isEqualTo("400 malformed");
  }

  private void begin(String body) throws Exception {
    desk.sessionHandler().handle(new FakeExchange().withBody(body));
  }

  private String problem(String body) {
    Problem problem = catchThrowableOfType(Problem.class, () -> begin(body));
    return problem.status() + " " + problem.name();
  }
}
