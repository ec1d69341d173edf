package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WindowsPrivacyTest {

  private static final String DENY = """

      HKEY_CURRENT_USER\\Software\\Microsoft\\...\\ConsentStore\\microphone
          Value    REG_SZ    Deny

      """.replace("\n", "\r\n");

  private static final String ALLOW = DENY.replace("Deny", "Allow");

  @Test
  void seesTheSwitchForEverything() throws Exception {
    assertThat(new WindowsPrivacy(
                command -> Optional.of(command[2].endsWith("NonPackaged") ? ALLOW : DENY))
            .microphoneDenied())
        .isTrue();
  }

  @Test
  void seesTheSwitchForDesktopPrograms() throws Exception {
    assertThat(new WindowsPrivacy(
                command -> Optional.of(command[2].endsWith("NonPackaged") ? DENY : ALLOW))
            .microphoneDenied())
        .isTrue();
  }

  @Test
  void takesAMissingSwitchForAllowed() throws Exception {
    assertThat(new WindowsPrivacy(command -> Optional.of("")).microphoneDenied())
        .isFalse();
    assertThat(new WindowsPrivacy(command -> Optional.of(ALLOW)).microphoneDenied())
        .isFalse();
  }

  @Test
  void seesWhatAnAdministratorHasForbidden() throws Exception {
    assertThat(policy("0x2").microphoneDenied()).isTrue();
    assertThat(policy("0x1").microphoneDenied()).isFalse();
    assertThat(policy("0x0").microphoneDenied()).isFalse();
  }

  private static WindowsPrivacy policy(String value) {
    return new WindowsPrivacy(command -> Optional.of(
        command[2].endsWith("AppPrivacy")
            ? "\r\n    LetAppsAccessMicrophone    REG_DWORD    " + value + "\r\n\r\n"
            : ""));
  }
}
