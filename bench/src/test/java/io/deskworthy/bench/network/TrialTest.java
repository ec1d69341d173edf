package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrialTest {

  @Test
  void isReadFromWhatItWrites() {
    Trial trial = new Trial(
        "20-20ms", "deskworthy", 3, new Answer(Map.of("down", 19.3), Map.of("downVerdict", "MET")));

    assertThat(Trial.parse(trial.text())).isEqualTo(trial);
  }
}
