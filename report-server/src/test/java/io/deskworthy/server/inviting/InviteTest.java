package io.deskworthy.server.inviting;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.RunningPages;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InviteTest {

  @TempDir
  private static Path folder;

  private static RunningPages pages;

  private String cookie;
  private String page;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @BeforeEach
  void signIn() throws Exception {
    cookie = pages.signIn();
    page = pages.get("/invitations/new", cookie).body();
  }

  @Test
  void makesALinkThatWorks() throws Exception {
    HttpResponse<String> made = invite("position=" + position() + "&candidate=Anna+Petrova");

    assertThat(made.statusCode()).isEqualTo(201);
    String link = first("value=\"https://desk.example(/i/[^\"]+)", made.body());
    assertThat(pages.get(link, "").body()).contains("Anna Petrova, this is about your application");
  }

  @ParameterizedTest
  @CsvSource({
    "position=none&candidate=Anna, choose a position",
    "candidate=Anna, choose a position",
    "position=POSITION&candidate=+, give the candidate’s name",
    "position=POSITION&candidate=A%0A1, give the candidate’s name"
  })
  void saysWhatIsWrong(String form, String sentence) throws Exception {
    HttpResponse<String> answer = invite(form.replace("POSITION", position()));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  private HttpResponse<String> invite(String form) throws Exception {
    String token = first("name=\"form-token\" value=\"([^\"]+)", page);
    return pages.post("/invitations/new", cookie, form + "&form-token=" + token);
  }

  private String position() {
    return first("option value=\"([^\"]+)", page);
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
