package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed wrongly is explained, ends with 2, and does nothing. */
final class MistypedTest {

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      check                                                       | no-invitation
      check ftp://jobs.example.com/i/AB12-CD34-EF56               | invitation-not-a-link
      check https://jobs.example.com/                             | invitation-no-code
      check https://jobs.example.com/i/AB12                       | invitation-code-mistyped
      check --server https://jobs.example.com                     | server-without-invitation
      check --invitation AB12-CD34-EF56                           | server-without-invitation
      check https://a.example/i/AB12-CD34-EF56 --local            | local-and-invitation
      check https://a.example/i/AB12-CD34-EF56 --server https://b | link-and-server
      check --local --save x.jws                                  | local-and-save
      check https://a.example/i/AB12-CD34-EF56 --ndt7 http://b    | ndt7-without-local
      check --local --ndt7 http://b.example/ndt/v7/download       | ndt7-address
      check --local --ndt7 ftp://b.example                        | ndt7-address
      check --local --only hardware,smell                         | unknown-check
      check --local --position pocket                             | unknown-position
      check --local --lang de                                     | unknown-language
      keys --forget nonsense                                      | not-a-server
      send /no/such/file                                          | report-file-missing
      show /no/such/file                                          | report-file-missing
      verify /no/such/file                                        | file-missing
      sound /no/such/file                                         | file-missing
      """)
  void isExplainedWithACode(String line, String code) {
    assertThat(desk.run(line.split(" "))).isEqualTo(ExitCode.USAGE.number());
    assertThat(desk.err()).contains(code).doesNotContain("fault.", "{0}", "Exception");
    assertThat(desk.out()).isEmpty();
    assertThat(desk.server().received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"chekc", "check --nonsense", "send", "sound", "verify a b", "check --only"})
  void pointsToTheHelp(String line) {
    assertThat(desk.run(line.split(" "))).isEqualTo(ExitCode.USAGE.number());
    assertThat(desk.err()).contains("Help: deskworthy").doesNotContain("picocli");
  }

  @Test
  void isExplainedInRussianToo() {
    desk.run("check", "--nonsense", "--lang=ru");

    assertThat(desk.err()).contains("Непонятно: --nonsense").contains("Справка");
  }

  @ParameterizedTest
  @ValueSource(strings = {"send", "show", "sound"})
  void aFileOfGarbageIsNamed(String command) throws Exception {
    Path garbage = Files.writeString(folder.resolve("garbage"), "no.report.here");

    assertThat(desk.run(command, garbage.toString())).isEqualTo(ExitCode.USAGE.number());
    assertThat(desk.err()).contains("garbage").doesNotContain("Exception", "{0}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"send", "show"})
  void aHugeFileIsRefusedUnread(String command) throws Exception {
    Path huge = Files.write(folder.resolve("huge"), new byte[3 << 20]);

    assertThat(desk.run(command, huge.toString())).isEqualTo(ExitCode.USAGE.number());
    assertThat(desk.err()).contains("too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"send", "show", "verify"})
  void aFolderIsNoFile(String command) {
    assertThat(desk.run(command, folder.toString())).isEqualTo(ExitCode.FAULT.number());
    assertThat(desk.err()).contains("file-trouble");
  }

  @Test
  void aKeyFileThatHoldsNoKeyIsNamed() throws Exception {
    Path report = Files.writeString(folder.resolve("report"), "a.b.c");
    Path key = Files.write(folder.resolve("key"), "{}".getBytes(StandardCharsets.UTF_8));

    int exitCode = desk.run("verify", report.toString(), "--key", key.toString());

    assertThat(exitCode).isEqualTo(ExitCode.USAGE.number());
    assertThat(desk.err()).contains("not-a-key");
  }
}
