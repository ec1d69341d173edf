package io.deskworthy.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import io.deskworthy.server.oidc.OidcException.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class OidcClientTest {

  private static final URI BACK = URI.create("https://desk.example/sign-in/service/return");

  private static FakeService service;

  private OidcClient client;

  @BeforeAll
  static void start() throws Exception {
    service = new FakeService();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void beHonestAgain() {
    service.kind = FakeService.Kind.HONEST;
    service.tokenAddress = Optional.empty();
    service.issuer = Optional.empty();
    client = new OidcClient(service.settings());
  }

  @Test
  void sendsSomebodyAwayWithStateNonceAndChallengeThatAreNeverTheSame() throws Exception {
    URI one = client.depart(BACK).address();
    URI other = client.depart(BACK).address();

    assertThat(one.toString()).startsWith(service.uri("/authorize?").toString());
    assertThat(FakeService.parameter(one, "response_type")).isEqualTo("code");
    assertThat(FakeService.parameter(one, "client_id")).isEqualTo(FakeService.CLIENT);
    assertThat(FakeService.parameter(one, "redirect_uri")).isEqualTo(BACK.toString());
    assertThat(FakeService.parameter(one, "code_challenge_method")).isEqualTo("S256");
    for (String name : List.of("state", "nonce", "code_challenge")) {
      assertThat(FakeService.parameter(one, name))
          .hasSizeGreaterThanOrEqualTo(43)
          .isNotEqualTo(FakeService.parameter(other, name));
    }
  }

  @Test
  void believesAnHonestServiceAndShowsItTheVerifierOfItsChallenge() throws Exception {
    OidcClient.Departure departure = client.depart(BACK);

    OidcIdentity identity = arrive(departure, claims -> claims);

    assertThat(identity)
        .isEqualTo(
            new OidcIdentity(service.uri("").toString(), "anna", Optional.of("anna@example.com")));
    assertThat(service.tokenRequest())
        .containsEntry("grant_type", "authorization_code")
        .containsEntry("code", "the code")
        .containsEntry("redirect_uri", BACK.toString());
    assertThat(service.authorization()).startsWith("Basic ");
    String verifier = service.tokenRequest().getOrDefault("code_verifier", "");
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
        .isEqualTo(FakeService.parameter(departure.address(), "code_challenge"));
  }

  @Test
  void takesNoAddressThatTheServiceHasNotMadeSureOf() throws Exception {
    assertThat(arrive(client.depart(BACK), claims -> claims.claim("email_verified", false))
            .verifiedEmail())
        .isEmpty();
    assertThat(arrive(client.depart(BACK), claims -> claims.claim("email_verified", null))
            .verifiedEmail())
        .isEmpty();
  }

  /** What is wrong with a token. */
  private static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> forgeries() {
    return Stream.of(
        Named.of("another nonce", claims -> claims.claim("nonce", "another")),
        Named.of("no nonce", claims -> claims.claim("nonce", null)),
        Named.of("another issuer", claims -> claims.issuer("https://evil.example")),
        Named.of("another audience", claims -> claims.audience("another client")),
        Named.of("expired", claims -> claims.expirationTime(Date.from(Instant.EPOCH))),
        Named.of("no expiry", claims -> claims.expirationTime(null)),
        Named.of("no subject", claims -> claims.subject(null)));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void believesNoTokenThatIsNotForThisSignIn(UnaryOperator<JWTClaimsSet.Builder> forgery)
      throws Exception {
    assertRefused(Reason.INVALID, client.depart(BACK), forgery);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNSIGNED", "OTHER_KEY"})
  void believesNoTokenThatTheServiceDidNotSign(FakeService.Kind kind) throws Exception {
    service.kind = kind;

    assertRefused(Reason.INVALID, client.depart(BACK), claims -> claims);
  }

  @Test
  void readsNoAnswerWithoutEnd() throws Exception {
    service.kind = FakeService.Kind.TOO_LONG;

    assertRefused(Reason.UNREACHABLE, client.depart(BACK), claims -> claims);
  }

  @Test
  void takesNobodyBackWithAnotherBrowsersState() throws Exception {
    OidcClient.Departure mine = client.depart(BACK);
    String theirs = FakeService.parameter(client.depart(BACK).address(), "state");

    assertReason(
        Reason.NOT_ASKED,
        () -> client.arrive(
            new OidcClient.Return(theirs, Optional.of("code"), Optional.empty()),
            mine.memory(),
            BACK));
    assertReason(
        Reason.NOT_ASKED,
        () -> client.arrive(
            new OidcClient.Return("", Optional.of("code"), Optional.empty()), "", BACK));
  }

  @Test
  void takesNoAnswerOfAnotherService() throws Exception {
    OidcClient.Departure departure = client.depart(BACK);
    service.claims = service.honest(departure.address(), "anna");

    assertReason(
        Reason.INVALID,
        () -> client.arrive(
            new OidcClient.Return(
                FakeService.parameter(departure.address(), "state"),
                Optional.of("code"),
                Optional.of("https://evil.example")),
            departure.memory(),
            BACK));
  }

  @Test
  void saysThatTheServiceSaidNo() throws Exception {
    OidcClient.Departure departure = client.depart(BACK);

    assertReason(
        Reason.REFUSED,
        () -> client.arrive(
            new OidcClient.Return(
                FakeService.parameter(departure.address(), "state"),
                Optional.empty(),
                Optional.empty()),
            departure.memory(),
            BACK));
  }

  @Test
  void isLedToNoNeighbourByTheServicesOwnDocument() throws Exception {
    OidcClient.Departure departure = client.depart(BACK);
    service.tokenAddress = Optional.of(URI.create("https://neighbour.example/token"));
    client = new OidcClient(
        service.settings(),
        new ServiceAddress(
            service.settings().issuer(), host -> List.of(InetAddress.getByName("10.0.0.1"))));

    assertRefused(Reason.UNREACHABLE, departure, claims -> claims);
  }

  @Test
  void followsNoRedirection() throws Exception {
    OidcClient.Departure departure = client.depart(BACK);
    service.tokenAddress = Optional.of(service.uri("/elsewhere"));

    assertThatExceptionOfType(OidcException.class)
        .isThrownBy(() -> arrive(departure, claims -> claims));
  }

  @Test
  void usesNoServiceThatCallsItselfSomethingElse() {
    service.issuer = Optional.of("https://login.example");

    assertReason(Reason.UNREACHABLE, () -> client.depart(BACK));
  }

  @Test
  void saysThatTheServiceIsNotThere() throws Exception {
    FakeService gone = new FakeService();
    gone.close();

    assertReason(Reason.UNREACHABLE, () -> new OidcClient(gone.settings()).depart(BACK));
  }

  private OidcIdentity arrive(
      OidcClient.Departure departure, UnaryOperator<JWTClaimsSet.Builder> change)
      throws OidcException {
    service.claims = change.apply(service.honest(departure.address(), "anna"));
    return client.arrive(
        new OidcClient.Return(
            FakeService.parameter(departure.address(), "state"),
            Optional.of("the code"),
            Optional.of(service.uri("").toString())),
        departure.memory(),
        BACK);
  }

  private void assertRefused(
      Reason reason, OidcClient.Departure departure, UnaryOperator<JWTClaimsSet.Builder> change) {
    assertReason(reason, () -> arrive(departure, change));
  }

  private static void assertReason(Reason reason, ThrowingCallable call) {
    assertThatExceptionOfType(OidcException.class)
        .isThrownBy(call)
        .satisfies(failed -> assertThat(failed.reason()).isEqualTo(reason));
  }
}
