package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** That networkQuality's figures are found in what it prints, in the unit it prints them in. */
final class NetworkQualityTest {

  private static final String DOWN =
      "Download: 2260.211 Mbps (282.526 MBps), using 16 parallel connections.\n";

  @Test
  void readsBothDirectionsInMegabitsOfAMillion() {
    String out = DOWN + "Download RPM:   255 (P90)\nUpload:  18.000 Mbps ( 2.250 MBps), using 4\n";

    Answer answer = NetworkQuality.read(out, "");

    assertThat(answer.numbers().get(Figures.DOWN)).isCloseTo(2370.0, within(0.1));
    assertThat(answer.numbers().get(Figures.UP)).isCloseTo(18.874, within(0.001));
    assertThat(answer.words()).isEmpty();
  }

  @Test
  void saysWithWhatWordsItEndedWhenADirectionIsMissing() {
    Answer answer = NetworkQuality.read(DOWN, "panic: false");

    assertThat(answer.numbers()).containsOnlyKeys(Figures.DOWN);
    assertThat(answer.words()).containsEntry(Figures.FAULT, "panic: false");
  }
}
