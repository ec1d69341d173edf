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
