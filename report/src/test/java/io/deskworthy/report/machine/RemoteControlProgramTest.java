package io.deskworthy.report.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RemoteControlProgramTest {

  @Test
  void knowsProgramsOnEverySystemByTheirProcesses() {
    assertThat(RemoteControlProgram.among(List.of("System", "AnyDesk.exe", "rdpclip.exe")))
        .containsExactly("AnyDesk", "Remote Desktop (RDP) session");
    assertThat(RemoteControlProgram.among(List.of("systemd", "teamviewerd")))
        .containsExactly("TeamViewer");
    assertThat(RemoteControlProgram.among(List.of("RustDesk"))).containsExactly("RustDesk");
  }

  @Test
  void knowsANameThatLinuxHasCut() {
    assertThat(RemoteControlProgram.among(List.of("chrome-remote-d")))
        .containsExactly("Chrome Remote Desktop");
  }

  @Test
  void tellsNothingOfOtherPrograms() {
    assertThat(RemoteControlProgram.among(
            List.of("chrome.exe", "explorer.exe", "anydesk-diary", "teams", "ssh", "sshd")))
        .isEmpty();
  }

  @Test
  void listsPlainNamesOnce() {
    List<String> names = RemoteControlProgram.ALL.stream()
        .flatMap(program -> program.processes().stream())
        .toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .allSatisfy(name ->
            assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT)).doesNotEndWith(".exe"));
  }
}
