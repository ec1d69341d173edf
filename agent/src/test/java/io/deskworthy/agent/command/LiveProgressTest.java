package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.FakeCheck;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.report.finding.Findings;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveProgressTest {

  @TempDir
  private Path folder;

  @Test
  void asksForSilenceAndForTheReadingOnLinesThatStay() {
    String shown = shown(
        sound("noise.silent", 15, -60),
        sound("noise.silent", 14, -60),
        sound("noise.reading", 12, -20));

    assertThat(shown.lines()).anyMatch(line -> line.startsWith("Please be quiet for 15 seconds"));
    assertThat(shown.lines()).anyMatch(line -> line.contains("The birch canoe"));
    assertThat(shown.split("Please be quiet", -1)).hasSize(2);
  }

  @Test
  void showsAllChecksOnOneLineWithALevelBar() {
    String shown = shown(
        Progress.of(CheckName.NETWORK, "network.latency", 0.1), sound("noise.silent", 14, -40));

    assertThat(shown).contains("internet: 10 % | room: silence, 14 s left [#####     ]");
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    Desk desk = new Desk(folder).typing("");
    Progress download = new Progress(
        CheckName.NETWORK, "network.download", 0.5, List.of(29.9), OptionalDouble.empty());
    desk.with(FakeCheck.finding(CheckName.NETWORK, Findings.NONE).telling(download));

    desk.run("check", "--local", "--lang", "ru");

    assertThat(desk.err()).contains("загрузка 29,9 Мбит/с");
  }

  @Test
  void neverWrapsALine() {
    String shown = shown(
        new Progress(
            CheckName.NETWORK,
            "network.download",
            0.5,
            List.of("9".repeat(90)),
            OptionalDouble.empty()),
        sound("noise.reading", 3, -40));

    for (String frame : shown.split("[\r\n]", -1)) {
      assertThat(frame).hasSizeLessThan(Terminal.WIDTH);
    }
  }

  private String shown(Progress... steps) {
    Desk desk = new Desk(folder).typing("");
    desk.with(new FakeCheck(CheckName.NOISE, () -> Findings.NONE).telling(steps));
    desk.run("check", "--local");
    return desk.err().replace('\u00a0', ' ');
  }

  private static Progress sound(String step, int secondsLeft, double level) {
    return new Progress(CheckName.NOISE, step, 0.5, List.of(secondsLeft), OptionalDouble.of(level));
  }
}
