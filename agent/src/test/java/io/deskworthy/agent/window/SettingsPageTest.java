package io.deskworthy.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.noise.capture.MicrophoneException;
import io.deskworthy.report.finding.Reason;
import org.junit.jupiter.api.Test;

final class SettingsPageTest {

  @Test
  void isThatOfMicrophonePermissionsWhereTheSystemSaysNo() {
    assertThat(SettingsPage.forReason(MicrophoneException.PERMISSION_DENIED, "Windows 11"))
        .hasValueSatisfying(
            page -> assertThat(page.command()).contains("ms-settings:privacy-microphone"));
    assertThat(SettingsPage.forReason(MicrophoneException.PERMISSION_DENIED, "Mac OS X"))
        .isPresent();
  }

  @Test
  void isThatOfSoundForOtherTroubleWithTheMicrophone() {
    assertThat(SettingsPage.forReason(new Reason("no-microphone"), "Windows 10"))
        .hasValueSatisfying(page -> assertThat(page.command()).contains("ms-settings:sound"));
  }

  @Test
  void isNotOfferedWhereNoPageHelpsOrTheSystemHasNoAddressForIt() {
    assertThat(SettingsPage.forReason(new Reason("below-requirement"), "Windows 11"))
        .isEmpty();
    assertThat(SettingsPage.forReason(new Reason("no-microphone"), "Linux")).isEmpty();
  }
}
