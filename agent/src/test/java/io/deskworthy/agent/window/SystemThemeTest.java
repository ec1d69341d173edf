package io.deskworthy.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SystemThemeTest {

  @ParameterizedTest
  @CsvSource({
    "windows 11, '    AppsUseLightTheme    REG_DWORD    0x0', true",
    "windows 11, '    AppsUseLightTheme    REG_DWORD    0x1', false",
    "windows 10, 'ERROR: The system was unable to find the specified registry key', false",
    "mac os x, 'Dark', true",
    "mac os x, 'The domain/default pair does not exist', false",
    "linux, '''prefer-dark''', true",
    "linux, '''default''', false",
    "linux, '', false",
  })
  void isWhatTheSystemSays(String system, String answer, boolean dark) {
    assertThat(SystemTheme.isDark(system, answer)).isEqualTo(dark);
  }
}
