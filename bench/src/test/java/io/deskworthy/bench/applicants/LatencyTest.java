package io.deskworthy.bench.applicants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LatencyTest {

  @Test
  void isNotExceededByThatShareOfAnswers() {
    Latency latency =
        Latency.of(IntStream.rangeClosed(1, 200).mapToObj(each -> 201.0 - each).toList());

    assertThat(latency.quantile(0.5)).isEqualTo(100);
    assertThat(latency.quantile(0.99)).isEqualTo(198);
    assertThat(latency.cells()).isEqualTo("100 | 198 | 200");
  }

  @Test
  void isTheSlowestOfAFew() {
    assertThat(Latency.of(List.of(3.0, 1.0, 2.0)).quantile(0.99)).isEqualTo(3);
    assertThat(Latency.of(List.of(7.0)).quantile(0.5)).isEqualTo(7);
  }

  @Test
  void isNothingWithoutAnswers() {
    assertThatIllegalArgumentException().isThrownBy(() -> Latency.of(List.of()));
  }
}
