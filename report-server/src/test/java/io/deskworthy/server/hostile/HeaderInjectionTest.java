package io.deskworthy.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line breaks where a header of the answer is made of what was sent. */
final class HeaderInjectionTest {

  private static final String BREAK = "%0d%0aInjected:%20yes%0d%0a%0d%0a%3Cscript%3E";

  @TempDir
  private static Path folder;

  private static RunningPages pages;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    Files.writeString(downloads.resolve("deskworthy.jar"), "the program");
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in?next=/applicants",
        "/sign-in?lang=ru",
        "/sign-in/code?next=/applicants",
        "/sign-in/x",
        "/applicants?name=x",
        "/applicants?page=1",
        "/applicants/x",
        "/audit?before=1",
        "/settings?done=password",
        "/download/deskworthy.jar?invitation=AB12",
        "/download/x",
        "/i/x",
        "/c/x",
        "/c/x.pdf",
        "/c/x.svg?lang=",
        "/erasures/x",
        "/status/1?time=1",
        "/reset/x",
        "/assets/x"
      })
  void addsNoHeader(String path) throws Exception {
    for (String cookie : new String[] {"", pages.signIn()}) {
      clean(pages.get(path + BREAK, cookie));
    }
  }

  @Test
  void addsNoHeaderBehindASignInForm() throws Exception {
    clean(pages.post("/sign-in", "", "name=x" + BREAK + "&password=x&next=/a" + BREAK));
    HttpResponse<String> entered =
        pages.post(pages.link(Purpose.SIGN_IN) + "?next=/a" + BREAK, "", "next=/a" + BREAK);
    clean(entered);
    assertThat(entered.headers().firstValue("Location")).contains("/applicants");
  }

  @Test
  void addsNoHeaderByALanguageOrCookie() throws Exception {
    clean(pages.get("/sign-in", "__Host-lang=ru%0d%0aInjected: yes"));
    clean(pages.get("/sign-in", "__Host-deskworthy=x%0d%0aInjected: yes"));
  }

  private static void clean(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isNotEqualTo(500);
    assertThat(answer.headers().firstValue("Injected")).isEmpty();
    assertThat(answer.headers().map().toString())
        .doesNotContainIgnoringCase("injected", "<script>");
    assertThat(answer.body()).doesNotContain("<script>");
  }
}
