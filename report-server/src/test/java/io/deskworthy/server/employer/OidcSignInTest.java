package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.oidc.FakeService;
import io.deskworthy.server.oidc.OidcClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OidcSignInTest {

  private static final String RETURN = "/sign-in/service/return";

  @TempDir
  private Path folder;

  private FakeService service;
  private RunningPages pages;

  @BeforeEach
  void start() throws Exception {
    service = new FakeService();
    pages =
        RunningPages.in(folder, Optional.of(new OidcClient(service.settings())), Optional.empty());
    pages.accounts().create("anna", Role.RECRUITER, Optional.of("anna@example.com"));
  }

  @AfterEach
  void stop() {
    pages.close();
    service.close();
  }

  @Test
  void offersTheServiceOnTheSignInPage() throws Exception {
    assertThat(pages.get("/sign-in?next=/audit", "").body())
        .contains("Sign in with Example ID", "/sign-in/service?next=%2Faudit");
  }

  @Test
  void signsInWhomAnOwnerAddedByTheirVerifiedAddressAndLaterByTheServicesName() throws Exception {
    HttpResponse<String> first = visit("anna", claims -> claims, "/invitations/new");
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).contains("/invitations/new");
    assertThat(pages.get("/invitations/new", session(first)).statusCode()).isEqualTo(200);

    HttpResponse<String> moved =
        visit("anna", claims -> claims.claim("email", "married@example.com"), "");

    assertThat(pages.get("/settings", session(moved)).body()).contains("anna@example.com");
  }

  @Test
  void tiesNoSecondAccountToAUser() throws Exception {
    visit("anna", claims -> claims, "");

    HttpResponse<String> other =
        visit("eve", claims -> claims.claim("email", "anna@example.com"), "");

    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("Nobody has added you yet");
  }

  @Test
  void letsNobodyInWhomNobodyAdded() throws Exception {
    assertThat(visit("eve", claims -> claims, "").statusCode()).isEqualTo(403);
    assertThat(
            visit("anna", claims -> claims.claim("email_verified", false), "").statusCode())
        .isEqualTo(403);
  }

  @Test
  void takesNobodyBackWhoWasNotSentAwayByThisBrowser() throws Exception {
    HttpResponse<String> away = pages.get("/sign-in/service", "");
    String state = FakeService.parameter(location(away), "state");
    String mine = cookie(pages.get("/sign-in/service", ""));

    assertThat(pages.get(RETURN + "?code=c&state=" + state, "").statusCode()).isEqualTo(400);
    assertThat(pages.get(RETURN + "?code=c&state=" + state, mine).statusCode()).isEqualTo(400);
  }

  @Test
  void takesNobodyBackAfterTenMinutes() throws Exception {
    HttpResponse<String> away = pages.get("/sign-in/service", "");
    pages.clock().advance(Duration.ofMinutes(10));

    assertThat(comeBack(away, "anna", claims -> claims).statusCode()).isEqualTo(400);
  }

  @Test
  void explainsWhenTheServiceDoesNotAnswer() throws Exception {
    service.close();

    HttpResponse<String> answer = pages.get("/sign-in/service", "");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("The sign-in service does not answer");
  }

  private HttpResponse<String> visit(
      String subject, UnaryOperator<JWTClaimsSet.Builder> change, String next) throws Exception {
    return comeBack(pages.get("/sign-in/service?next=" + next, ""), subject, change);
  }

  private HttpResponse<String> comeBack(
      HttpResponse<String> away, String subject, UnaryOperator<JWTClaimsSet.Builder> change)
      throws Exception {
    URI address = location(away);
    service.claims = change.apply(service.honest(address, subject));
    String state = FakeService.parameter(address, "state");
    return pages.get(RETURN + "?code=c&state=" + state, cookie(away));
  }

  private static URI location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String cookie(HttpResponse<String> answer) {
    return cookie(answer, "__Host-deskworthy-departure=");
  }

  private static String session(HttpResponse<String> answer) {
    return cookie(answer, "__Host-deskworthy=");
  }

  private static String cookie(HttpResponse<String> answer, String beginning) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(header -> header.startsWith(beginning))
        .map(header -> header.substring(0, header.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }
}
