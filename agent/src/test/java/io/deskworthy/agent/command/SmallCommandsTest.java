package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.noise.capture.FakeMicrophone;
import io.deskworthy.agent.noise.capture.Microphone;
import io.deskworthy.agent.noise.capture.MicrophoneException;
import io.deskworthy.agent.noise.capture.MicrophoneInfo;
import io.deskworthy.agent.noise.capture.OpenMicrophone;
import io.deskworthy.report.finding.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallCommandsTest {

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
  }

  @ParameterizedTest
  @CsvSource({"en, Open the link from your invitation", "ru, Откройте ссылку из приглашения"})
  void saysWhatToDoWhenStartedWithoutAnything(String language, String text) {
    assertThat(desk.run("--lang", language)).isZero();
    assertThat(desk.out()).contains(text);
  }

  @Test
  void printsItsVersion() {
    assertThat(desk.run("--version")).isZero();
    assertThat(desk.out().strip()).isEqualTo("deskworthy 1.2.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "send", "verify", "show", "sound", "microphones", "keys"})
  void explainsEveryCommandInBothLanguagesWithAnExample(String command) {
    for (String language : new String[] {"en", "ru"}) {
      Desk reader = new Desk(folder);
      String line = (command + " --help --lang " + language).strip();

      assertThat(reader.run(line.split(" "))).isZero();
      assertThat(reader.out()).contains("  deskworthy").doesNotContain("usage.", "null");
      boolean russian =
          reader.out().codePoints().anyMatch(letter -> letter >= 'А' && letter <= 'я');
      assertThat(russian).isEqualTo(language.equals("ru"));
    }
  }

  @Test
  void listsEveryExitCodeInItsHelp() {
    desk.run("--help");

    Stream.of(ExitCode.values())
        .map(code -> "\n   " + code.number() + "   ")
        .forEach(line -> assertThat(desk.out()).contains(line));
  }

  @Test
  void listsTheMicrophonesWithWhatEachCanDo() {
    assertThat(desk.run("microphones")).isZero();
    assertThat(desk.out()).contains(FakeMicrophone.NAME).contains("48 kHz, channels: 2");
  }

  @Test
  void saysWhyThereAreNoMicrophones() {
    Microphone hung = new Microphone() {
      @Override
      public List<MicrophoneInfo> list() throws MicrophoneException {
        throw new MicrophoneException(new Reason("microphone-stalled"));
      }

      @Override
      public OpenMicrophone open(Optional<String> name) throws MicrophoneException {
        throw new MicrophoneException(new Reason("microphone-stalled"));
      }

      @Override
      public boolean accessDenied() {
        return false;
      }
    };

    assertThat(desk.withMicrophone(hung).run("microphones")).isEqualTo(1);
    assertThat(desk.err()).contains("The sound system does not answer");
  }

  @Test
  void listsAndForgetsKeys() throws Exception {
    desk.run("keys");
    assertThat(desk.out()).contains("There are no keys yet");
    desk.run("check", Desk.LINK, "--yes");

    Desk later = new Desk(folder);
    assertThat(later.run("keys")).isZero();
    assertThat(later.out()).contains("https://jobs.example.com:443");

    assertThat(later.run("keys", "--forget", "https://jobs.example.com")).isZero();
    assertThat(desk.keys().list()).isEmpty();
    assertThat(later.run("keys", "--forget", "https://jobs.example.com")).isEqualTo(1);
  }
}
