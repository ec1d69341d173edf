package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.hardware.InstalledMemory.Claim;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.ByteSize;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InstalledMemoryTest {

  private static final Reading<Boolean> SHARED = Reading.of(true);
  private static final Reading<Boolean> NOT_SHARED = Reading.of(false);
  private static final Reading<Boolean> UNKNOWN_GRAPHICS = Sentinels.unreadable();

  @Test
  void takesTheFirstSourceThatAnswers() {
    var installed = pick(7.7, NOT_SHARED, claim("windows-api", 8), claim("smbios", 16));

    assertThat(installed).isEqualTo(of("windows-api", 8));
  }

  @Test
  void asksTheNextSourceWhenTheFirstDoesNotAnswer() {
    var installed = pick(7.7, NOT_SHARED, silent("windows-api"), claim("smbios", 8));

    assertThat(installed).isEqualTo(of("smbios", 8));
  }

  @Test
  void distrustsASourceThatSaysLessThanWhatIsInUse() {
    var installed = pick(7.7, NOT_SHARED, claim("udev-dmi", 4), claim("memory-blocks", 8));

    assertThat(installed).isEqualTo(of("memory-blocks", 8));
  }

  @Test
  void distrustsTwiceTheUsableMemoryUnlessGraphicsExplainIt() {
    assertThat(pick(7.7, NOT_SHARED, claim("udev-dmi", 16)).size().reason())
        .contains(InstalledMemory.CONTRADICTORY);
    assertThat(pick(7.7, UNKNOWN_GRAPHICS, claim("udev-dmi", 16)).size().reason())
        .contains(InstalledMemory.CONTRADICTORY);
    assertThat(pick(1.9, SHARED, claim("udev-dmi", 4))).isEqualTo(of("udev-dmi", 4));
  }

  @Test
  void distrustsManyTimesTheUsableMemoryWhateverTheGraphics() {
    assertThat(pick(7.7, SHARED, claim("udev-dmi", 64)).size().reason())
        .contains(InstalledMemory.CONTRADICTORY);
  }

  @Test
  void acceptsTheGapOfAnEightGigabyteLaptopWithoutAskingForItsGraphics() {
    assertThat(pick(5.9, UNKNOWN_GRAPHICS, claim("windows-api", 8)))
        .isEqualTo(of("windows-api", 8));
  }

  @Test
  void acceptsInstalledMemoryOfWhichAllIsUsable() {
    assertThat(pick(8, SHARED, claim("mac-memsize", 8))).isEqualTo(of("mac-memsize", 8));
  }

  @Test
  void isUnknownWithoutAnySource() {
    assertThat(pick(7.7, NOT_SHARED, silent("windows-api")).size().reason())
        .contains(Reason.NOT_READABLE);
    assertThat(pick(7.7, NOT_SHARED).source().reason()).contains(Reason.NOT_READABLE);
  }

  @Test
  void trustsASourceWhenNothingContradictsIt() {
    var installed = InstalledMemory.pick(
        List.of(claim("windows-api", 8)), Sentinels.unreadable(), () -> UNKNOWN_GRAPHICS);

    assertThat(installed).isEqualTo(of("windows-api", 8));
  }

  private static InstalledMemory pick(
      double usable, Reading<Boolean> sharedGraphics, Claim... claims) {
    return InstalledMemory.pick(
        List.of(claims), Reading.of(ByteSize.ofGigabytes(usable)), () -> sharedGraphics);
  }

  private static Claim claim(String source, double gigabytes) {
    return new Claim(source, true, () -> Reading.of(ByteSize.ofGigabytes(gigabytes)));
  }

  private static Claim silent(String source) {
    return new Claim(source, true, Sentinels::unreadable);
  }

  private static InstalledMemory of(String source, double gigabytes) {
    return new InstalledMemory(Reading.of(ByteSize.ofGigabytes(gigabytes)), Reading.of(source));
  }
}
