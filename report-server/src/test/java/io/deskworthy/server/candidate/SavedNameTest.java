package io.deskworthy.server.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.invitation.InvitationCode;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class SavedNameTest {

  private static final InvitationCode CODE =
      InvitationCode.parse("AB12-CD34-EF56").orElseThrow();

  @Test
  void putsTheCodeAndTheHostIntoTheProgramsName() {
    assertThat(SavedName.of("deskworthy.jar", CODE, URI.create("https://desk.example")))
        .isEqualTo("deskworthy-AB12-CD34-EF56@desk.example.jar");
  }

  @Test
  void writesAPortWithoutAColon() {
    assertThat(SavedName.of("deskworthy.jar", CODE, URI.create("https://desk.example:8443")))
        .isEqualTo("deskworthy-AB12-CD34-EF56@desk.example_8443.jar");
  }

  @Test
  void leavesOtherNamesAlone() {
    assertThat(SavedName.of("deskworthy_0.1.0_amd64.deb", CODE, URI.create("https://desk.example")))
        .isEqualTo("deskworthy_0.1.0_amd64.deb");
  }
}
