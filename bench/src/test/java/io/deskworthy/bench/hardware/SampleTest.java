package io.deskworthy.bench.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleTest {

  @Test
  void tellsTheMiddleAndTheEnds() {
    assertThat(Sample.of(List.of(3.0, 1.0, 2.0)).cell()).isEqualTo("2 (1–3)");
    assertThat(Sample.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
  }

  @Test
  void countsWhatLiesNearTheMiddle() {
    assertThat(Sample.of(List.of(100.0, 104.0, 96.0, 120.0)).within(0.05)).isEqualTo(0.5);
  }
}
