package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.BlockSizes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AckLedgerTest {

  private static final int BLOCK = 1 << 20;

  private final AckLedger ledger = new AckLedger(BlockSizes.alike(BLOCK), 8 * BLOCK);

  @BeforeEach
  void sendTwoBlocks() {
    ledger.expect("first");
    ledger.expect("second");
  }

  @Test
  void takesEachBlockOnceAndInOrder() {
    assertThat(ledger.accepts(0, "first")).isTrue();
    assertThat(ledger.accepts(0, "first")).isFalse();
    assertThat(ledger.accepts(1, "second")).isTrue();
  }

  @Test
  void refusesAnAcknowledgementOfWhatWasNotSent() {
    assertThat(ledger.accepts(1, "second")).isFalse();
    assertThat(ledger.accepts(2, "third")).isFalse();
  }

  @Test
  void countsTheBytesOfBlocksThatGrow() {
    AckLedger growing = new AckLedger(new BlockSizes(1, 2), BlockSizes.BLOCKS_OF_A_SIZE + 2);
    for (int block = 0; block < BlockSizes.BLOCKS_OF_A_SIZE; block++) {
      growing.expect("short");
    }
    assertThat(growing.isFull()).isFalse();

    growing.expect("long");
    assertThat(growing.isFull()).isTrue();

    growing.accepts(0, "short");
    assertThat(growing.isFull()).isFalse();
  }

  @Test
  void refusesAGuess() {
    assertThat(ledger.accepts(0, "guess")).isFalse();
  }

  @Test
  void letsAStreamRunAheadSoFarOnly() {
    for (int block = 2; block < 8; block++) {
      assertThat(ledger.isFull()).isFalse();
      ledger.expect("more");
    }

    assertThat(ledger.isFull()).isTrue();
    ledger.accepts(0, "first");
    assertThat(ledger.isFull()).isFalse();
  }
}
