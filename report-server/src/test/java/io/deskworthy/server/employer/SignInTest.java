package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInTest {

  private static final String SETUP =
      "organisation=Example&name=olga&password=correct+horse+battery&again=correct+horse+battery";
  private static final String RIGHT = "name=olga&password=correct+horse+battery";
  private static final List<String> WRONG = List.of(
      "name=olga&password=wrong+horse+battery",
      "name=nobody&password=correct+horse+battery",
      "name=olga",
      "x=y");
  private static final List<String> ELSEWHERE =
      List.of("https://evil.example/", "//evil.example", "/\\evil.example", "%2F%2Fevil", "", "x");
  private static final List<String> GUARDED = List.of(
      "/applicants",
      "/applicants/abc",
      "/applicants/abc/report.jws",
      "/applicants/abc/key.jwk",
      "/invitations/new");
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)");

  @TempDir
  private static Path folder;

  private static RunningPages pages;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  /** Wrong tries of the test before are forgiven by then. */
  @BeforeEach
  void waitElevenMinutes() {
    pages.clock().advance(Duration.ofMinutes(11));
  }

  @Test
  void sendsABrowserToSignInFirst() throws Exception {
    assertThat(locationOf("/")).isEqualTo("/applicants");
    assertThat(locationOf("/applicants")).isEqualTo("/sign-in?next=%2Fapplicants");
    assertThat(locationOf("/applicants/abc")).isEqualTo("/sign-in?next=%2Fapplicants%2Fabc");
    assertThat(locationOf("/applicants/abc/report.jws"))
        .isEqualTo("/sign-in?next=%2Fapplicants%2Fabc");
    assertThat(locationOf("/invitations/new")).isEqualTo("/sign-in?next=%2Finvitations%2Fnew");
  }

  @Test
  void refusesAProgramThatIsNotSignedIn() throws Exception {
    for (String path : GUARDED) {
      HttpResponse<String> answer = pages.fetch(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.body()).contains("/problems/not-signed-in");
    }
  }

  @Test
  void setsUpTheOwnerOnce() throws Exception {
    String link = pages.link(Purpose.SETUP);
    assertThat(pages.get(link, "").body()).contains("Set up this server");

    HttpResponse<String> answer = pages.post(link, "", SETUP);

    assertThat(pages.get("/applicants", cookie(answer)).statusCode()).isEqualTo(200);
    assertThat(pages.get("/i/" + pages.invite("Anna"), "").body()).contains("Example asks you");
    assertThat(pages.post(link, "", SETUP).statusCode()).isEqualTo(410);
    assertThat(pages.get(link, "").body()).contains("This link does not work any more");
  }

  @ParameterizedTest
  @CsvSource({
    "organisation=Example&name=olga&password=short&again=short, at least 12 characters",
    "organisation=Example&name=olga&password=aaaaaaaaaaaaaa&again=aaaaaaaaaaaaaa, easy to guess",
    "organisation=Example&name=olga&password=correct+horse&again=correct+cow, passwords differ",
    "organisation=&name=olga&password=correct+horse&again=correct+horse, give both names",
    "organisation=Example&name=%0A&password=correct+horse&again=correct+horse, give both names"
  })
  void keepsTheSetupLinkUntilNameAndPasswordWillDo(String form, String sentence) throws Exception {
    String link = pages.link(Purpose.SETUP);

    HttpResponse<String> answer = pages.post(link, "", form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence).doesNotContain("correct");
    assertThat(pages.get(link, "").statusCode()).isEqualTo(200);
  }

  @Test
  void signsInByPasswordAndLeadsBack() throws Exception {
    pages.post(pages.link(Purpose.SETUP), "", SETUP);

    HttpResponse<String> answer = pages.post("/sign-in", "", RIGHT + "&next=/applicants/abc");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/applicants/abc");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("__Host-deskworthy="))
        .anyMatch(cookie -> cookie.startsWith("__Host-deskworthy-known="))
        .allSatisfy(cookie ->
            assertThat(cookie).contains("; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"));
  }

  @Test
  void leadsNowhereButToThisServer() throws Exception {
    pages.post(pages.link(Purpose.SETUP), "", SETUP);

    for (String next : ELSEWHERE) {
      HttpResponse<String> answer = pages.post("/sign-in", "", RIGHT + "&next=" + next);
      assertThat(answer.headers().firstValue("Location")).as(next).hasValue("/applicants");
    }
  }

  @Test
  void doesNotTellAWrongNameFromAWrongPassword() throws Exception {
    pages.post(pages.link(Purpose.SETUP), "", SETUP);

    for (String form : WRONG) {
      HttpResponse<String> answer = pages.post("/sign-in", "", form);
      assertThat(answer.statusCode()).as(form).isEqualTo(401);
      assertThat(answer.body()).contains("Name or password is wrong");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void makesWhoeverGuessesWaitAMinuteAndLocksNobodyOut() throws Exception {
    pages.post(pages.link(Purpose.SETUP), "", SETUP);
    for (int i = 0; i < 10; i++) {
      pages.post("/sign-in", "", "name=olga&password=guess+" + i);
    }

    HttpResponse<String> stopped = pages.post("/sign-in", "", RIGHT);
    HttpResponse<String> byLink = pages.post(pages.link(Purpose.SIGN_IN), "", "");
    pages.clock().advance(Duration.ofMinutes(1));

    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
    assertThat(byLink.statusCode()).isEqualTo(303);
    assertThat(pages.post("/sign-in", "", RIGHT).statusCode()).isEqualTo(303);
  }

  @Test
  void letsSomebodyInWhoseBrowserIsKnownWhileOthersGuess() throws Exception {
    pages.post(pages.link(Purpose.SETUP), "", SETUP);
    HttpResponse<String> before = pages.post("/sign-in", "", RIGHT);
    String known = before.headers().allValues("Set-Cookie").stream()
        .filter(header -> header.startsWith("__Host-deskworthy-known="))
        .map(header -> header.substring(0, header.indexOf(';')))
        .findFirst()
        .orElseThrow();
    for (int i = 0; i < 10; i++) {
      pages.post("/sign-in", "", "name=olga&password=guess+" + i);
    }

    assertThat(pages.post("/sign-in", "", RIGHT).statusCode()).isEqualTo(429);
    assertThat(pages.post("/sign-in", known, RIGHT).statusCode()).isEqualTo(303);
  }

  @Test
  void givesABrowserANewCookieEachTimeAndForgetsTheOld() throws Exception {
    String old = pages.signIn();

    HttpResponse<String> answer = pages.post(pages.link(Purpose.SIGN_IN), old, "");

    assertThat(cookie(answer)).isNotEqualTo(old);
    assertThat(pages.get("/applicants", old).statusCode()).isEqualTo(303);
    assertThat(pages.get("/applicants", cookie(answer)).statusCode()).isEqualTo(200);
  }

  @Test
  void tellsBrowsersToComeByHttpsOnlyAndToRunNothingOfOthers() throws Exception {
    HttpResponse<String> page = pages.get("/sign-in?lang=en", "");

    assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age=31536000");
    assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("__Host-lang=en", "; HttpOnly", "; SameSite=Lax", "; Secure");
  }

  @Test
  void doesNotUseUpALinkThatIsOnlyLookedAt() throws Exception {
    String link = pages.link(Purpose.SIGN_IN);
    for (int i = 0; i < 3; i++) {
      assertThat(pages.get(link, "").body()).contains("This link signs you in as");
    }

    HttpResponse<String> answer = pages.post(link, "", "");

    assertThat(pages.get("/applicants", cookie(answer)).statusCode()).isEqualTo(200);
    assertThat(pages.post(link, "", "").statusCode()).isEqualTo(410);
  }

  @Test
  void doesNotTakeOneKindOfLinkForTheOther() throws Exception {
    String setup = pages.link(Purpose.SETUP);

    assertThat(pages.post(setup.replace("/setup/", "/sign-in/"), "", "").statusCode())
        .isEqualTo(410);
  }

  @Test
  void forgetsABrowserThatWasIdleForHalfAnHour() throws Exception {
    String cookie = pages.signIn();
    pages.clock().advance(Duration.ofMinutes(29));
    assertThat(pages.get("/applicants", cookie).statusCode()).isEqualTo(200);

    pages.clock().advance(Duration.ofMinutes(31));

    assertThat(pages.get("/applicants", cookie).statusCode()).isEqualTo(303);
  }

  @Test
  void signsOutForGood() throws Exception {
    String cookie = pages.signIn();
    String form = "form-token=" + formToken(pages.get("/applicants", cookie));

    HttpResponse<String> answer = pages.post("/sign-out", cookie, form);

    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
    assertThat(pages.get("/applicants", cookie).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 303",
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Origin, https://desk.example, 303"
  })
  void takesFormsOfItsOwnPagesOnly(String header, String value, int status) throws Exception {
    HttpResponse<String> answer = pages.post(pages.link(Purpose.SIGN_IN), "", "", header, value);

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "form-token=", "form-token=wrong"})
  void takesNoFormWithoutItsToken(String form) throws Exception {
    String cookie = pages.signIn();

    assertThat(pages.post("/sign-out", cookie, form).statusCode()).isEqualTo(403);
    assertThat(pages.get("/applicants", cookie).statusCode()).isEqualTo(200);
  }

  private String locationOf(String path) throws Exception {
    HttpResponse<String> answer = pages.get(path, "");
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(header -> header.startsWith("__Host-deskworthy="))
        .map(header -> header.substring(0, header.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private static String formToken(HttpResponse<String> page) {
    Matcher matcher = FORM_TOKEN.matcher(page.body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
