package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.submission.InvitationLink;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowCommandTest {

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void makeDesk() {
    desk = new Desk(folder);
  }

  @Test
  void opensTheWindowWithTheLink() throws Exception {
    assertThat(desk.withScreen().run("window", Desk.LINK, "--lang", "ru")).isZero();

    assertThat(desk.window().invitation()).contains(InvitationLink.parse(Desk.LINK));
    assertThat(desk.window().language()).isEqualTo(Locale.forLanguageTag("ru"));
  }

  @Test
  void takesTheLinkAsABrowserHandsItOver() throws Exception {
    String handedOver = Desk.LINK.replace("https://", "deskworthy://");

    assertThat(desk.withScreen().run("window", handedOver)).isZero();

    assertThat(desk.window().invitation()).contains(InvitationLink.parse(Desk.LINK));
  }

  @Test
  void opensByItselfWhereNoTerminalIs() throws Exception {
    desk.withScreen()
        .startedFrom("deskworthy-AB12-CD34-EF56@jobs.example.com.jar")
        .run();

    assertThat(desk.window().invitation()).contains(InvitationLink.parse(Desk.LINK));
  }

  @Test
  void staysInTheTerminalWhereOneIs() {
    desk.withScreen().typing("").run();

    assertThat(desk.window().opened()).isFalse();
    assertThat(desk.out()).contains("check LINK");
  }

  @Test
  void saysHowElseWhereThereIsNoScreen() {
    assertThat(desk.run("window")).isEqualTo(ExitCode.FAULT.number());

    assertThat(desk.err()).contains("no screen").contains("check LINK");
  }

  @Test
  void refusesWhatIsNoInvitation() {
    assertThat(desk.withScreen().run("window", "https://jobs.example.com/"))
        .isEqualTo(ExitCode.USAGE.number());

    assertThat(desk.window().opened()).isFalse();
  }
}
