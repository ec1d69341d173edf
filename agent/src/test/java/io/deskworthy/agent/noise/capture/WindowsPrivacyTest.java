package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WindowsPrivacyTest {

  private static final String DENY = """

      HKEY_CURRENT_USER\\Software\\Microsoft\\...\\ConsentStore\\microphone
          Value    REG_SZ    Deny

      """.replace("\n", "\r\n");

  private static final String ALLOW = DENY.replace("Deny", "Allow");

  @Test
  void seesTheSwitchForEverything() throws Exception {
    assertThat(new WindowsPrivacy(key -> key.endsWith("NonPackaged") ? ALLOW : DENY)
            .microphoneDenied())
        .isTrue();
  }

  @Test
  void seesTheSwitchForDesktopPrograms() throws Exception {
    assertThat(new WindowsPrivacy(key -> key.endsWith("NonPackaged") ? DENY : ALLOW)
            .microphoneDenied())
        .isTrue();
  }

  @Test
  void takesAMissingSwitchForAllowed() throws Exception {
    assertThat(new WindowsPrivacy(key -> "").microphoneDenied()).isFalse();
    assertThat(new WindowsPrivacy(key -> ALLOW).microphoneDenied()).isFalse();
  }
}
