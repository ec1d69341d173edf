package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HeldUpTest {

  private static final long BIN = 250_000;

  @Test
  void putsBackWhatOneLostPacketHeldUp() {
    List<Long> bytes = steady();
    empty(bytes, 20, 32);
    bytes.set(32, 13 * BIN);

    assertThat(HeldUp.putBack(new TransferBins(bytes)).bytes()).containsOnly(BIN);
  }

  @Test
  void putsBackWhatSeveralConnectionsHandOverOneAfterAnother() {
    List<Long> bytes = steady();
    empty(bytes, 20, 32);
    bytes.set(32, 5 * BIN);
    bytes.set(34, 9 * BIN);

    assertThat(HeldUp.putBack(new TransferBins(bytes)).bytes()).containsOnly(BIN);
  }

  /** A dip with a loss in it: the burst behind it holds only what the slow line carried. */
  @Test
  void leavesADipOfWhichABurstMakesGoodHalf() {
    List<Long> bytes = steady();
    empty(bytes, 20, 30);
    bytes.set(30, 6 * BIN);

    assertThat(HeldUp.putBack(new TransferBins(bytes)).bytes()).isEqualTo(bytes);
  }

  @Test
  void leavesARateThatIsSlowAndFastInTurns() {
    List<Long> bytes = steady();
    Collections.fill(bytes.subList(20, 29), BIN / 2);
    Collections.fill(bytes.subList(29, 38), BIN * 3 / 2);

    assertThat(HeldUp.putBack(new TransferBins(bytes)).bytes()).isEqualTo(bytes);
  }

  @Test
  void leavesADipThatNothingMakesGood() {
    List<Long> bytes = steady();
    empty(bytes, 20, 30);

    assertThat(HeldUp.putBack(new TransferBins(bytes)).bytes()).isEqualTo(bytes);
  }

  /** A line at its usual rate after a dip only goes on; nothing of it belongs to the dip. */
  @Test
  void leavesADipAfterWhichTheLineIsSomewhatFaster() {
    List<Long> bytes = steady();
    empty(bytes, 20, 30);
    Collections.fill(bytes.subList(30, 40), BIN * 6 / 5);

    assertThat(HeldUp.putBack(new TransferBins(bytes)).bytes()).isEqualTo(bytes);
  }

  @Test
  void waitsTwoSecondsForItAndNoLonger() {
    List<Long> bytes = steady();
    empty(bytes, 10, 30);
    bytes.set(30, 21 * BIN);

    assertThat(HeldUp.putBack(new TransferBins(bytes)).bytes()).isEqualTo(bytes);
  }

  @Test
  void neitherAddsNorLosesAByteWhateverTheRates() {
    Random random = new Random(11);
    for (int round = 0; round < 1000; round++) {
      List<Long> bytes = new ArrayList<>();
      int count = random.nextInt(100);
      for (int bin = 0; bin < count; bin++) {
        bytes.add(random.nextInt(4) == 0 ? 0L : Math.round(Math.exp(random.nextDouble() * 14)));
      }
      TransferBins measured = new TransferBins(bytes);

      assertThat(HeldUp.putBack(measured).total()).isEqualTo(measured.total());
    }
  }

  private static List<Long> steady() {
    return new ArrayList<>(Collections.nCopies(60, BIN));
  }

  private static void empty(List<Long> bytes, int from, int to) {
    Collections.fill(bytes.subList(from, to), 0L);
  }
}
