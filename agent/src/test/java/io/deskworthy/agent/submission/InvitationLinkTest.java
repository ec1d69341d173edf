package io.deskworthy.agent.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.agent.submission.MalformedInvitationException.Fault;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InvitationLinkTest {

  private static final InvitationCode CODE = new InvitationCode("AB12-CD34-EF56");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://jobs.example/i/AB12-CD34-EF56",
        "https://jobs.example/i/ab12cd34ef56",
        "  https://jobs.example/i/AB12-CD34-EF56/?lang=ru#top\n",
        "<https://jobs.example/i/AB12-CD34-EF56>.",
        "https://jobs.example/i/ABI2-CD34-EF56"
      })
  void readsALinkAsPeoplePasteIt(String link) throws MalformedInvitationException {
    assertThat(InvitationLink.parse(link))
        .isEqualTo(new InvitationLink(URI.create("https://jobs.example"), CODE));
  }

  @Test
  void keepsAServersPathAndPort() throws MalformedInvitationException {
    InvitationLink link = InvitationLink.parse("http://host:8080/hiring/i/AB12-CD34-EF56");

    assertThat(link.server()).hasToString("http://host:8080/hiring");
    assertThat(link.at("/api/v1/sessions")).hasToString("http://host:8080/hiring/api/v1/sessions");
  }

  @ParameterizedTest
  @CsvSource({
    "jobs.example, NOT_A_LINK",
    "'', NOT_A_LINK",
    "file:///i/AB12-CD34-EF56, NOT_A_LINK",
    "https://jobs.example/, NO_CODE",
    "https://jobs.example/c/AB12-CD34-EF56, NO_CODE",
    "https://jobs.example/i/AB12-CD34, CODE_MISTYPED",
    "https://jobs.example/i/AB12-CD34-EF56-7, CODE_MISTYPED",
    "https://jobs.example/i/AB12-CD34-EFU6, CODE_MISTYPED",
    "https://anna:secret@jobs.example/i/AB12-CD34-EF56, NOT_A_LINK"
  })
  void saysWhatIsWrongWithALink(String link, Fault fault) {
    assertThat(catchThrowableOfType(
            MalformedInvitationException.class, () -> InvitationLink.parse(link)))
        .extracting(MalformedInvitationException::fault)
        .isEqualTo(fault);
  }

  @Test
  void joinsAServerAndACode() throws MalformedInvitationException {
    assertThat(InvitationLink.of("https://jobs.example/", "ab12 cd34 ef56"))
        .isEqualTo(new InvitationLink(URI.create("https://jobs.example"), CODE));
  }

  @ParameterizedTest
  @CsvSource({
    "deskworthy-AB12-CD34-EF56@jobs.example.jar, https://jobs.example",
    "deskworthy-AB12-CD34-EF56@jobs.example (1).jar, https://jobs.example",
    "deskworthy-AB12-CD34-EF56@jobs.example(2).exe, https://jobs.example",
    "deskworthy-AB12-CD34-EF56@jobs.example_8443.msi, https://jobs.example:8443",
    "deskworthy-AB12-CD34-EF56@localhost_8080.jar, http://localhost:8080"
  })
  void findsTheInvitationInAFilesName(String name, String server) {
    assertThat(InvitationLink.inFileName(name))
        .contains(new InvitationLink(URI.create(server), CODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deskworthy.jar", "deskworthy-0.1.0.jar", "deskworthy-AB12-CD34-EFU6@a.jar", ""})
  void findsNoInvitationInAnotherName(String name) {
    assertThat(InvitationLink.inFileName(name)).isEmpty();
  }

  @Test
  void doesNotPrintItsCode() throws MalformedInvitationException {
    assertThat(InvitationLink.of("https://jobs.example", "AB12-CD34-EF56").toString())
        .doesNotContain("AB12");
  }
}
