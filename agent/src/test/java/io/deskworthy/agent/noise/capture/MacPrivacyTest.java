package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MacPrivacyTest {

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "2, true", "3, false"})
  void takesOnlyARefusalForOne(long status, boolean denied) {
    assertThat(new MacPrivacy(() -> OptionalLong.of(status)).microphoneDenied()).isEqualTo(denied);
  }

  @Test
  void knowsNothingWhereMacOsCannotBeAsked() {
    assertThat(new MacPrivacy(OptionalLong::empty).microphoneDenied()).isFalse();
  }

  @Test
  void asksNobodyOnAnotherSystem() {
    assertThat(System.getProperty("os.name").startsWith("Mac")
            || MacCamera.authorisation().isEmpty())
        .isTrue();
  }
}
