package io.deskworthy.server.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformTest {

  private static final String WINDOWS =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36";
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/141.0 Mobile Safari";

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0), WINDOWS",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7), MACOS",
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0), LINUX",
    "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:145.0), LINUX",
    "Mozilla/5.0 (Linux; Android 15; Pixel 9), NONE",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X), NONE",
    "curl/8.0, NONE"
  })
  void isToldByTheBrowser(String userAgent, String platform) {
    assertThat(Platform.ofBrowser(userAgent).map(Platform::name).orElse("NONE"))
        .isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({
    "deskworthy.jar, NONE",
    "deskworthy-1.0.msi, WINDOWS",
    "Deskworthy.exe, WINDOWS",
    "deskworthy-windows-x64.zip, WINDOWS",
    "deskworthy-1.0.dmg, MACOS",
    "deskworthy-macos-arm64.zip, MACOS",
    "deskworthy_1.0_amd64.deb, LINUX",
    "deskworthy-1.0.x86_64.rpm, LINUX",
    "deskworthy-linux-x64.tar.gz, LINUX",
    "deskworthy-1.0.tar.xz, LINUX",
    "README.txt, NONE"
  })
  void isToldByTheNameOfAFile(String name, String platform) {
    assertThat(Platform.ofFile(name).map(Platform::name).orElse("NONE")).isEqualTo(platform);
  }

  @Test
  void knowsATelephone() {
    assertThat(Platform.isHandheld(PHONE)).isTrue();
    assertThat(Platform.isHandheld(WINDOWS)).isFalse();
  }
}
