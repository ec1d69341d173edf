package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.FakeCheck;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.report.unit.Ratio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecondListeningTest {

  @TempDir
  private Path folder;

  private final Deque<Findings> listenings = new ArrayDeque<>();
  private Desk desk;

  @BeforeEach
  void sitDown() {
    Findings line = Findings.builder()
        .measured(NetworkFindings.DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(29.5))
        .build();
    desk = new Desk(folder)
        .with(
            FakeCheck.finding(CheckName.NETWORK, line),
            new FakeCheck(CheckName.NOISE, listenings::removeFirst));
  }

  @ParameterizedTest
  @CsvSource({"'', en", "y, en", "да, ru"})
  void takesTheSecondListeningInPlaceOfTheFirst(String answer, String language) {
    listenings.add(room(8, 0));
    listenings.add(room(31, 0));

    desk.typing("", answer, "").run("check", "--local", "--json", "--lang", language);

    assertThat(listenings).isEmpty();
    assertThat(desk.out())
        .contains("\"speechToBackgroundDb\" : 31", "29500000")
        .doesNotContain("\"speechToBackgroundDb\" : 8");
  }

  @ParameterizedTest
  @CsvSource({
    "8, 0, It is too loud around you.",
    "31, 0.2, A voice or music was heard in the room.",
  })
  void saysWhatItHeardAndWhatToDoFirst(double ratio, double voices, String heard) {
    listenings.add(room(ratio, voices));

    desk.typing("", "n").run("check", "--local");

    assertThat(desk.err()).contains(heard + " Close door and window");
  }

  @Test
  void listensToNothingButTheRoomAgain() {
    listenings.add(room(8, 0));
    listenings.add(room(31, 0));

    desk.typing("", "y").run("check", "--local");

    assertThat(desk.request().only()).containsExactly(CheckName.NOISE);
  }

  @Test
  void offersItOnce() {
    listenings.add(room(8, 0));
    listenings.add(room(9, 0));

    desk.typing("", "y", "y").run("check", "--local");

    assertThat(desk.err()).containsOnlyOnce("Listen once more?");
  }

  @Test
  void doesNotOfferItInAQuietRoom() {
    listenings.add(room(31, 0));

    desk.typing("", "y").run("check", "--local");

    assertThat(desk.err()).doesNotContain("once more");
  }

  @Test
  void keepsTheFirstListeningWhereTheMicrophoneFailsInTheSecond() {
    listenings.add(room(8, 0));
    listenings.add(Findings.builder()
        .unknown(NoiseFindings.MICROPHONE_WORKS, new Reason("no-microphone"))
        .build());

    desk.typing("", "y").run("check", "--local", "--json");

    assertThat(listenings).isEmpty();
    assertThat(desk.out()).contains("\"speechToBackgroundDb\" : 8");
  }

  @Test
  void onlySaysHowToWhereNobodyIsAsked() {
    listenings.add(room(8, 0));

    desk.run("check", "--local");

    assertThat(desk.err()).contains("make it quiet and run the check again.");
  }

  private static Findings room(double speechToBackground, double voices) {
    return Findings.builder()
        .measured(NoiseFindings.MICROPHONE_WORKS, true)
        .measured(NoiseFindings.MICROPHONE_POSITION, "built-in")
        .measured(NoiseFindings.LAEQ, new Decibels(-55))
        .measured(NoiseFindings.ACTIVE_SPEECH, new Decibels(-27))
        .measured(NoiseFindings.SPEECH_TO_BACKGROUND, new Decibels(speechToBackground))
        .measured(NoiseFindings.VOICE_LIKE, new Ratio(voices))
        .measured(NoiseFindings.VOICE_LIKE_LEVEL, new Decibels(-35))
        .measured(NoiseFindings.EVENTS, 0L)
        .measured(NoiseFindings.EVENT_LEVELS, List.<Decibels>of())
        .measured(NoiseFindings.EVENT_SECONDS, List.<Duration>of())
        .build();
  }
}
