package io.deskworthy.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountTest {

  private static final String NEW = "staple battery horse";

  @TempDir
  private static Path folder;

  private static RunningPages pages;
  private static Cast cast;
  private static int number;

  private User user;
  private String cookie;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
    cast = new Cast(pages);
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @BeforeEach
  void signIn() {
    pages.clock().advance(Duration.ofMinutes(11));
    user = cast.add("viewer" + number++, Role.VIEWER);
    cookie = pages.signIn(user);
  }

  @Test
  void changesThePasswordAndSignsEverybodyElseOut() throws Exception {
    String elsewhere = pages.signIn(user);

    HttpResponse<String> answer = cast.send(
        "/settings/password", cookie, "current", Cast.PASSWORD, "password", NEW, "again", NEW);

    assertThat(Cast.location(answer)).isEqualTo("/settings?done=password");
    assertThat(pages.get("/settings", elsewhere).statusCode()).isEqualTo(303);
    assertThat(pages.get("/settings", cookie).statusCode()).isEqualTo(303);
    String renewed = Cast.cookie(answer, "deskworthy");
    assertThat(pages.get("/settings?done=password", renewed).body())
        .contains("The password was changed");
    assertThat(cast.signIn(user.name(), Cast.PASSWORD, "").statusCode()).isEqualTo(401);
    assertThat(cast.signIn(user.name(), NEW, "").statusCode()).isEqualTo(303);
    assertThat(cast.log(10)).contains("PASSWORD_CHANGED");
  }

  @Test
  void changesNothingWithoutThePresentPassword() throws Exception {
    HttpResponse<String> password =
        cast.send("/settings/password", cookie, "current", "wrong", "password", NEW, "again", NEW);
    HttpResponse<String> email =
        cast.send("/settings/email", cookie, "current", "wrong", "email", "eve@example.com");

    assertThat(password.statusCode()).isEqualTo(422);
    assertThat(password.body()).contains("Your present password is wrong");
    assertThat(email.statusCode()).isEqualTo(422);
    assertThat(cast.signIn(user.name(), Cast.PASSWORD, "").statusCode()).isEqualTo(303);
    assertThat(pages.accounts().store().withEmail("eve@example.com")).isEmpty();
  }

  @Test
  void letsNobodyGuessThePasswordAtAnAbandonedDesk() throws Exception {
    for (int i = 0; i < 10; i++) {
      cast.send("/settings/email", cookie, "current", "guess " + i, "email", "");
    }

    assertThat(cast.send("/settings/email", cookie, "current", Cast.PASSWORD, "email", "")
            .statusCode())
        .isEqualTo(429);
  }

  @Test
  void savesAnAddressThatNobodyElseHas() throws Exception {
    User other = cast.add("other" + number, Role.VIEWER);

    HttpResponse<String> saved = cast.send(
        "/settings/email", cookie, "current", Cast.PASSWORD, "email", " New@Example.COM ");
    HttpResponse<String> taken = cast.send(
        "/settings/email",
        cookie,
        "current",
        Cast.PASSWORD,
        "email",
        other.email().orElseThrow());
    HttpResponse<String> none =
        cast.send("/settings/email", cookie, "current", Cast.PASSWORD, "email", "not an address");

    assertThat(Cast.location(saved)).isEqualTo("/settings?done=email");
    assertThat(pages.accounts().store().withEmail("new@example.com").map(User::id))
        .contains(user.id());
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("not an e-mail address");
  }

  @Test
  void showsWhereSomebodyIsSignedInAndEndsTheOthers() throws Exception {
    HttpResponse<String> phone = pages.post(
        "/sign-in",
        "",
        Cast.form("name", user.name(), "password", Cast.PASSWORD),
        "User-Agent",
        "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0");
    String elsewhere = Cast.cookie(phone, "deskworthy");

    assertThat(pages.get("/settings", cookie).body()).contains("Firefox, Android", "this one");
    assertThat(Cast.location(cast.send("/settings/browsers", cookie)))
        .isEqualTo("/settings?done=browsers");

    assertThat(pages.get("/settings", elsewhere).statusCode()).isEqualTo(303);
    assertThat(pages.get("/settings", cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void asksForASecondStepOnceItIsOn() throws Exception {
    pages.clock().advance(Duration.ofMinutes(1));
    String secret = turnOn();
    pages.clock().advance(Duration.ofMinutes(1));

    HttpResponse<String> first = cast.signIn(user.name(), Cast.PASSWORD, "");
    assertThat(Cast.location(first)).isEqualTo("/sign-in/code?next=%2Fapplicants");
    assertThat(first.headers().allValues("Set-Cookie"))
        .noneMatch(header -> header.startsWith("__Host-deskworthy="));
    String step = Cast.cookie(first, "deskworthy-step");
    assertThat(pages.get("/sign-in/code", step).body()).contains("One more step");
    assertThat(pages.post("/sign-in/code", step, "code=000000").statusCode()).isEqualTo(401);

    String code = cast.code(secret);
    HttpResponse<String> second = pages.post("/sign-in/code", step, "code=" + code);

    assertThat(Cast.location(second)).isEqualTo("/applicants");
    String signedIn = Cast.cookie(second, "deskworthy");
    assertThat(pages.get("/settings", signedIn).body()).contains("Recovery codes left: 10");
    assertThat(Cast.location(pages.post("/sign-in/code", step, "code=" + code)))
        .startsWith("/sign-in?next");
    assertThat(cast.log(10)).contains("SECOND_STEP_ON", "SIGN_IN_REFUSED", "SIGNED_IN");
  }

  @Test
  void takesNoSecondStepWithoutAPasswordBefore() throws Exception {
    assertThat(Cast.location(pages.get("/sign-in/code?next=/users", "")))
        .isEqualTo("/sign-in?next=%2Fusers");
    assertThat(Cast.location(pages.post("/sign-in/code", "__Host-deskworthy-step=x", "code=1")))
        .startsWith("/sign-in");
  }

  @Test
  void waitsFiveMinutesForTheTelephone() throws Exception {
    String secret = turnOn();
    String step = Cast.cookie(cast.signIn(user.name(), Cast.PASSWORD, ""), "deskworthy-step");
    pages.clock().advance(Duration.ofMinutes(5));

    HttpResponse<String> late = pages.post("/sign-in/code", step, "code=" + cast.code(secret));

    assertThat(Cast.location(late)).startsWith("/sign-in?next");
  }

  @Test
  void givesTheSecondStepUpForThePassword() throws Exception {
    turnOn();

    assertThat(
            cast.send("/settings/second-step/off", cookie, "current", "wrong").statusCode())
        .isEqualTo(422);
    assertThat(
            Cast.location(cast.send("/settings/second-step/off", cookie, "current", Cast.PASSWORD)))
        .isEqualTo("/settings?done=second-step-off");
    assertThat(Cast.location(cast.signIn(user.name(), Cast.PASSWORD, ""))).isEqualTo("/applicants");
  }

  @Test
  void drawsTheSecretWithoutScriptOrInlineStyle() throws Exception {
    HttpResponse<String> page = pages.get("/settings/second-step", cookie);

    assertThat(page.body())
        .contains("<svg class=\"qr\"", "otpauth://totp/Deskworthy%20desk.example:" + user.name())
        .doesNotContain("<script", "style=");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private String turnOn() throws Exception {
    HttpResponse<String> page = pages.get("/settings/second-step", cookie);
    String secret = Cast.find(page, "<pre><code>");
    HttpResponse<String> codes = cast.send(
        "/settings/second-step",
        cookie,
        "offer",
        Cast.find(page, "name=\"offer\" value=\""),
        "current",
        Cast.PASSWORD,
        "code",
        cast.code(secret));
    assertThat(codes.statusCode()).isEqualTo(200);
    assertThat(codes.body()).contains("Recovery codes");
    return secret;
  }
}
