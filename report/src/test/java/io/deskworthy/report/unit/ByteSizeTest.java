package io.deskworthy.report.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class ByteSizeTest {

  @Test
  void countsAGigabyteAsShopsCountMemory() {
    assertThat(ByteSize.ofGigabytes(8)).isEqualTo(new ByteSize(8_589_934_592L));
    assertThat(new ByteSize(8_589_934_592L).gigabytes()).isEqualTo(8);
  }

  @Test
  void refusesANegativeSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ByteSize(-5))
        .withMessage("a size in bytes is never negative, found -5");
  }

  @Test
  void isOrderedBySize() {
    assertThat(new ByteSize(2)).isGreaterThan(new ByteSize(1));
  }
}
