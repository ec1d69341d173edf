package io.deskworthy.server.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvitationAddressTest {

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
  void waitAMinute() {
    pages.clock().advance(Duration.ofMinutes(1));
  }

  @Test
  void saysWhoAsksForWhatAndHowToBegin() throws Exception {
    String code = pages.invite("Anna Petrova");

    HttpResponse<String> page = pages.get("/i/" + code, "");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(RunningPages.text(page))
        .contains("Example Ltd asks you", "Anna Petrova", "Remote chat support")
        .contains(" check https://desk.example/i/" + code)
        .contains("at least 8 GB", "This invitation holds until")
        .contains(
            "What is never read",
            "It is kept until 30 days after the decision about your application; if nothing is"
                + " decided, for 180 days");
  }

  @Test
  void saysTheSameInRussian() throws Exception {
    String page =
        pages.get("/i/" + pages.invite("Анна"), "", "Accept-Language", "ru").body();

    assertThat(page)
        .contains(
            "Example Ltd просит",
            "Анна",
            "Приглашение действует до",
            "Чего программа никогда не читает");
  }

  @Test
  void knowsACodeHoweverItIsTyped() throws Exception {
    String typed = pages.invite("Anna").toLowerCase(Locale.ROOT).replace("-", "");

    assertThat(pages.get("/i/" + typed, "").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AB12-CD34-EF56", "x", "%00", "AB12-CD34-EF56-AB12"})
  void tellsSomebodyWithAWrongLinkWhatToDo(String code) throws Exception {
    HttpResponse<String> page = pages.get("/i/" + code, "");

    assertThat(page.statusCode()).isIn(400, 404);
    assertThat(pages.get("/i/AB12-CD34-EF56", "").body())
        .contains("We do not know this invitation", "ask the employer");
  }

  @Test
  void tellsSomebodyWhoComesTooLateWhatToDo() throws Exception {
    String code = pages.invite("Anna");
    pages.clock().advance(Duration.ofDays(14));

    HttpResponse<String> page = pages.get("/i/" + code, "", "Accept-Language", "ru");

    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("Срок приглашения истёк", "Вам это не в минус");
  }

  @Test
  void stopsSomebodyWhoTriesCodes() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(pages.get("/i/AB12-CD34-EF5" + i, "").statusCode()).isEqualTo(404);
    }

    assertThat(pages.get("/i/AB12-CD34-EF5Z", "").statusCode()).isEqualTo(429);
  }

  @Test
  void offersWhatLiesInTheFolderForDownloads() throws Exception {
    Files.createDirectories(folder.resolve("downloads"));
    Files.writeString(folder.resolve("downloads/deskworthy.jar"), "abc");
    Files.writeString(folder.resolve("downloads/.hidden"), "no");

    String page = pages.get("/i/" + pages.invite("Anna"), "").body();
    HttpResponse<String> file = pages.fetch("/download/deskworthy.jar");

    assertThat(page)
        .contains("/download/deskworthy.jar")
        .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .doesNotContain("hidden");
    assertThat(file.body()).isEqualTo("abc");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"deskworthy.jar\"");
  }

  @Test
  void savesTheProgramUnderANameThatHoldsTheInvitation() throws Exception {
    Files.createDirectories(folder.resolve("downloads"));
    Files.writeString(folder.resolve("downloads/deskworthy.jar"), "abc");
    String code = pages.invite("Anna");

    String page = pages.get("/i/" + code, "").body();
    HttpResponse<String> file = pages.fetch("/download/deskworthy.jar?invitation=" + code);

    assertThat(page).contains("/download/deskworthy.jar?invitation=" + code);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"deskworthy-" + code + "@desk.example.jar\"");
  }

  @Test
  void offersWhatFitsThisComputerFirst() throws Exception {
    Files.createDirectories(folder.resolve("downloads"));
    for (String name : new String[] {"deskworthy.jar", "deskworthy.msi", "deskworthy.dmg"}) {
      Files.writeString(folder.resolve("downloads").resolve(name), name);
    }
    String mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";

    String page = pages.get("/i/" + pages.invite("Anna"), "", "User-Agent", mac).body();

    assertThat(page.indexOf("/download/deskworthy.dmg"))
        .isBetween(0, page.indexOf("/download/deskworthy.jar"));
    assertThat(page.indexOf("For other systems"))
        .isBetween(
            page.indexOf("/download/deskworthy.jar"), page.indexOf("/download/deskworthy.msi"));
    assertThat(page).contains("shasum -a 256 deskworthy-", "Open Anyway");
    for (String name : new String[] {"deskworthy.msi", "deskworthy.dmg"}) {
      Files.delete(folder.resolve("downloads").resolve(name));
    }
  }

  @Test
  void sendsSomebodyWithATelephoneToTheirComputer() throws Exception {
    String phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) Mobile";

    assertThat(pages.get("/i/" + pages.invite("Anna"), "", "User-Agent", phone).body())
        .contains("looks like a telephone");
  }

  @Test
  void showsTheCandidateWhatCameOfIt() throws Exception {
    String code = pages.invite("Anna");
    assertThat(pages.get("/i/" + code + "/result", "").statusCode()).isEqualTo(404);
    pages.reportWith(code, SampleFindings.poor());

    String result = RunningPages.text(pages.get("/i/" + code + "/result", ""));

    assertThat(pages.get("/i/" + code, "").body()).contains("/i/" + code + "/result");
    assertThat(result)
        .contains("verdict-NOT_READY", "4 GB", "at least 8 GB", "/i/" + code + "/yours")
        .doesNotContain("/c/");
    pages.clock().advance(Duration.ofMinutes(1));
    pages.reportWith(code, SampleFindings.good());
    assertThat(pages.get("/i/" + code + "/result", "", "Accept-Language", "ru").body())
        .contains("verdict-READY", "Показать сертификат", "/c/");
  }

  @Test
  void servesNothingFromBesideThatFolder() throws Exception {
    Files.createDirectories(folder.resolve("downloads"));
    Files.createSymbolicLink(folder.resolve("downloads/link.jar"), folder.resolve("deskworthy.db"));

    for (String name : new String[] {"..%2fdeskworthy.db", "%2e%2e", ".hidden", "link.jar", "x"}) {
      assertThat(pages.fetch("/download/" + name).statusCode()).isIn(400, 404);
    }
  }

  @Test
  void forbidsScriptsAndStylesFromElsewhere() throws Exception {
    HttpResponse<String> page = pages.get("/i/" + pages.invite("Anna"), "");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'");
    assertThat(page.body()).doesNotContain("<script", "style=\"", "onclick");
  }
}
