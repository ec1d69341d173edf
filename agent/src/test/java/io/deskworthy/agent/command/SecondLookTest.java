package io.deskworthy.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.FakeCheck;
import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecondLookTest {

  private static final String OFFER = "Your line is just at the limit. Measure it once more?";

  @TempDir
  private Path folder;

  private final Deque<Findings> looks = new ArrayDeque<>();
  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder)
        .with(
            FakeCheck.finding(
                CheckName.HARDWARE,
                Findings.builder()
                    .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(8))
                    .build()),
            new FakeCheck(CheckName.NETWORK, looks::removeFirst));
  }

  @ParameterizedTest
  @CsvSource({"'', en", "y, en", "yes, en", "'', ru", "да, ru"})
  void takesTheSecondLookAsAWhole(String answer, String language) {
    looks.add(
        borderline(18.2).measured(NetworkFindings.JITTER, Duration.ofMillis(2)).build());
    looks.add(borderline(17.9).build());

    desk.typing("", answer, "").run("check", Desk.LINK, "--json", "--lang", language);

    assertThat(looks.size()).isZero();
    assertThat(desk.out())
        .contains("17900000", "\"installedBytes\"")
        .doesNotContain("18200000", "jitterMillis");
  }

  @Test
  void measuresNothingButTheLineAgain() {
    looks.add(borderline(18.2).build());
    looks.add(borderline(18.3).build());

    desk.typing("", "y").run("check", Desk.LINK);

    assertThat(desk.request().only()).containsExactly(CheckName.NETWORK);
  }

  @ParameterizedTest
  @CsvSource({"n, en", "No, en", "н, ru", "Нет, ru"})
  void takesANoForANo(String answer, String language) {
    looks.add(borderline(18.2).build());
    looks.add(borderline(20).build());

    desk.typing("", answer).run("check", Desk.LINK, "--lang", language);

    assertThat(looks.size()).isEqualTo(1);
  }

  @Test
  void offersItOnce() {
    looks.add(borderline(18.2).build());
    looks.add(borderline(18.1).build());

    desk.typing("", "y", "y").run("check", Desk.LINK);

    assertThat(desk.err()).containsOnlyOnce(OFFER);
  }

  @Test
  void offersItWhenNothingShowsThatTheLineIsTheCause() {
    looks.add(
        line(12).put(NetworkFindings.DOWNLOAD.lineIsLimit(), Reading.of(false)).build());

    desk.typing("", "n").run("check", Desk.LINK);

    assertThat(desk.err()).contains("nothing shows that your line is the cause. Measure it once");
  }

  @Test
  void doesNotOfferItWhenTheAnswerIsClear() {
    looks.add(line(29.9).build());

    desk.typing("", "yes").run("check", Desk.LINK);

    assertThat(desk.err()).doesNotContain("once more");
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void onlySaysHowToWhereNobodyIsAsked(boolean yes) {
    looks.add(borderline(18.2).build());

    desk.run(yes ? new String[] {"check", Desk.LINK, "--yes"} : new String[] {"check", Desk.LINK});

    assertThat(desk.err())
        .contains("Your line is just at the limit. To measure it once more, run the check again.");
  }

  @Test
  void keepsTheFirstLookWhereTheSecondBreaksOff() {
    looks.add(borderline(18.2).build());
    looks.add(Findings.builder()
        .unknown(NetworkFindings.DOWNLOAD.goodput(), new Reason("connection-lost"))
        .build());

    desk.typing("", "y").run("check", Desk.LINK, "--json");

    assertThat(looks.size()).isZero();
    assertThat(desk.out()).contains("18200000");
  }

  @Test
  void showsWhatTheLineCarriesInWordsAndOverTime() {
    looks.add(line(29.9).build());

    desk.run("check", Desk.LINK, "--yes");

    assertThat(desk.out().replace('\u00a0', ' '))
        .contains("  Your line carries at least 30 Mbit/s and hardly varies.")
        .contains("└┄┄┄┄──────", "< enough from 18 Mbit/s", "0 s     2 s");
  }

  private static Findings.Builder borderline(double megabits) {
    return line(megabits)
        .measured(NetworkFindings.DOWNLOAD.borderline(), true)
        .measured(NetworkFindings.DOWNLOAD.lineIsLimit(), true);
  }

  private static Findings.Builder line(double megabits) {
    ThroughputFindings download = NetworkFindings.DOWNLOAD;
    ByteSize bin = new ByteSize(Math.round(megabits * 12_500));
    return Findings.builder()
        .put(
            download.goodput(),
            Reading.of(BitRate.ofMegabitsPerSecond(megabits)),
            Evidence.WITNESSED)
        .measured(download.rampUp(), Duration.ofSeconds(1))
        .measured(download.binBytes(), Collections.nCopies(60, bin));
  }
}
