package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrivacyPageTest {

  @Test
  void isOpenedByTheAddressThatTheSystemGivesIt() {
    assertThat(PrivacyPage.opener("Windows 11").orElseThrow())
        .contains("ms-settings:privacy-microphone");
    assertThat(PrivacyPage.opener("Mac OS X").orElseThrow())
        .startsWith("open")
        .anyMatch(word -> word.endsWith("?Privacy_Microphone"));
  }

  @Test
  void isUnknownOnLinux() {
    assertThat(PrivacyPage.opener("Linux")).isEmpty();
  }
}
