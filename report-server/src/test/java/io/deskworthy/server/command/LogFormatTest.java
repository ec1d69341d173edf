package io.deskworthy.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFormatTest {

  @TempDir
  private Path folder;

  @Test
  void isTextUnlessSomebodySaysOtherwise() {
    assertThat(wanted(Map.of())).isEqualTo(LogFormat.TEXT);
    assertThat(wanted(Map.of(), "serve", "--log", "json")).isEqualTo(LogFormat.JSON);
    assertThat(wanted(Map.of(), "serve", "--log=JSON")).isEqualTo(LogFormat.JSON);
    assertThat(wanted(Map.of("DESKWORTHY_LOG", "json"), "invite")).isEqualTo(LogFormat.JSON);
    assertThat(wanted(Map.of("DESKWORTHY_LOG", "json"), "serve", "--log", "text"))
        .isEqualTo(LogFormat.TEXT);
    assertThat(wanted(Map.of(), "serve", "--log")).isEqualTo(LogFormat.TEXT);
  }

  @Test
  void canStandInTheSettingsFile() throws Exception {
    Path file = Files.writeString(folder.resolve("server.properties"), "log=json\n");

    assertThat(wanted(Map.of("DESKWORTHY_CONFIG", file.toString()), "serve"))
        .isEqualTo(LogFormat.JSON);
    assertThat(wanted(Map.of("DESKWORTHY_CONFIG", folder.resolve("none").toString()), "serve"))
        .isEqualTo(LogFormat.TEXT);
  }

  private static LogFormat wanted(Map<String, String> environment, String... arguments) {
    return LogFormat.wanted(arguments, environment);
  }
}
