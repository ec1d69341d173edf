package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.mail.SmtpPostman;
import io.deskworthy.server.mail.SmtpSettings;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a real mail server on this machine. */
final class PasswordResetTest {

  private static final Pattern LINK = Pattern.compile("https://desk\\.example(/\\S+)");
  private static final String NEW = "password=staple+battery+horse&again=staple+battery+horse";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir
  private Path folder;

  private RunningPages pages;
  private Outbox outbox;
  private User anna;

  @BeforeEach
  void start() throws Exception {
    mail.start();
    outbox = new Outbox(new SmtpPostman(
        new SmtpSettings(
            "127.0.0.1",
            mail.getSmtp().getPort(),
            SmtpSettings.Security.NONE,
            Optional.empty(),
            "desk@example.com"),
        Clock.systemUTC()));
    pages = RunningPages.in(folder, Optional.empty(), Optional.of(outbox));
    anna = pages.accounts().create("anna", Role.VIEWER, Optional.of("anna@example.com"));
    pages.signInParts().passwords().set(anna, "anna", "correct horse battery");
  }

  @AfterEach
  void stop() {
    pages.close();
    outbox.close();
    mail.stop();
  }

  @Test
  void sendsALinkByWhichANewPasswordIsChosen() throws Exception {
    String elsewhere = pages.signIn(anna);
    assertThat(ask("Anna@example.com").body()).contains("a letter is on its way");

    String link = link(letter(1));
    assertThat(pages.get(link, "").body()).contains("Choose a new password");
    HttpResponse<String> answer = pages.post(link, "", NEW);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(pages.get("/applicants", elsewhere).statusCode()).isEqualTo(303);
    assertThat(signIn("correct+horse+battery")).isEqualTo(401);
    assertThat(signIn("staple+battery+horse")).isEqualTo(303);
    assertThat(pages.post(link, "", NEW).statusCode()).isEqualTo(410);
  }

  @Test
  void saysTheSameToWhoeverAsksForSomebodyItDoesNotKnow() throws Exception {
    HttpResponse<String> unknown = ask("nobody@example.com");
    HttpResponse<String> none = ask("not an address");
    HttpResponse<String> known = ask("anna@example.com");

    assertThat(unknown.statusCode()).isEqualTo(200);
    assertThat(unknown.body()).isEqualTo(known.body()).isEqualTo(none.body());
    letter(1);
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void letsALinkLapseAfterHalfAnHour() throws Exception {
    ask("anna@example.com");
    String link = link(letter(1));
    pages.clock().advance(Duration.ofMinutes(30));

    assertThat(pages.post(link, "", NEW).statusCode()).isEqualTo(410);
  }

  @Test
  void fillsNobodysMailbox() throws Exception {
    for (int i = 0; i < 6; i++) {
      ask("anna@example.com");
    }
    letter(3);
    pages.clock().advance(Duration.ofHours(1));
    ask("anna@example.com");
    letter(4);

    assertThat(mail.getReceivedMessages()).hasSize(4);
  }

  @Test
  void writesInTheLanguageOfWhoAsks() throws Exception {
    pages.post("/forgotten?lang=ru", "", "email=anna%40example.com");

    assertThat(letter(1).getSubject()).isEqualTo("Deskworthy: новый пароль");
  }

  @Test
  void sendsANewColleagueTheirLink() throws Exception {
    String owner = pages.signIn();
    String token = pages.accounts().formToken(owner.substring(owner.indexOf('=') + 1));

    pages.post(
        "/users", owner, "name=boris&role=VIEWER&email=boris%40example.com&form-token=" + token);

    MimeMessage letter = letter(1);
    assertThat(letter.getAllRecipients()[0].toString()).isEqualTo("boris@example.com");
    assertThat(link(letter)).startsWith("/join/");
  }

  @Test
  void saysWhatToDoWhereThereIsNoMailServer() throws Exception {
    try (RunningPages silent = RunningPages.in(folder.resolve("silent"))) {
      assertThat(silent.get("/forgotten", "").body())
          .contains("sends no e-mail", "user sign-in-link")
          .doesNotContain("<form method=\"post\" action=\"/forgotten\"");
      assertThat(silent.post("/forgotten", "", "email=a%40example.com").statusCode())
          .isEqualTo(404);
    }
  }

  private HttpResponse<String> ask(String email) throws Exception {
    return pages.post("/forgotten", "", "email=" + email.replace("@", "%40").replace(" ", "+"));
  }

  private MimeMessage letter(int number) throws Exception {
    assertThat(mail.waitForIncomingEmail(10_000, number)).isTrue();
    return mail.getReceivedMessages()[number - 1];
  }

  private static String link(MimeMessage letter) throws Exception {
    Matcher matcher = LINK.matcher(letter.getContent().toString());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private int signIn(String password) throws Exception {
    return pages.post("/sign-in", "", "name=anna&password=" + password).statusCode();
  }
}
