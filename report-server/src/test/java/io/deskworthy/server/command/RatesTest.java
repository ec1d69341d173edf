package io.deskworthy.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RatesTest {

  @ParameterizedTest
  @CsvSource({
    "500M, 500000000",
    "1G, 1000000000",
    "1 Gbit/s, 1000000000",
    "64kbit, 64000",
    " 20mbit/s , 20000000"
  })
  void readsRatesAsPeopleWriteThem(String text, long bitsPerSecond) {
    assertThat(Rates.parse(text).bitsPerSecond()).isEqualTo(bitsPerSecond);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "500", "0M", "-1M", "1.5G", "9999999G", "5MB/s"})
  void refusesWhatIsNoRate(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Rates.parse(text));
  }
}
