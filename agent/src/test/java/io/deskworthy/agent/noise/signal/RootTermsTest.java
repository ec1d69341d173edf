package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RootTermsTest {

  private static final double A = 107.65265;
  private static final double B = 737.86223;

  @Test
  void areTheReciprocalOfTheRootAtEveryFrequency() {
    RootTerms terms = RootTerms.between(A, B);

    for (double hertz = 0; hertz < 200_000; hertz = 1.05 * hertz + 1) {
      double square = hertz * hertz;
      double exact = 1 / Math.sqrt((square + A * A) * (square + B * B));
      double decibels = 20 * Math.log10(terms.at(square) / exact);
      assertThat(decibels).as("%.0f Hz", hertz).isCloseTo(0, within(0.0012));
    }
  }
}
