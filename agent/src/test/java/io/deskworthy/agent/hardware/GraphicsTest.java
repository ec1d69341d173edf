package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphicsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Intel(R) UHD Graphics 620",
        "Intel(R) Iris(R) Xe Graphics",
        "HD Graphics 530",
        "TigerLake-LP GT2 [Iris Xe Graphics]",
        "Intel(R) Arc(TM) Graphics",
        "4th Gen Core Processor Integrated Graphics Controller",
        "AMD Radeon(TM) Graphics",
        "AMD Radeon(TM) Vega 8 Graphics",
        "AMD Radeon RX Vega 11 Graphics",
        "Cezanne [Radeon Vega Series / Radeon Vega Mobile Series]",
        "AMD Radeon(TM) 780M Graphics",
        "Rembrandt [Radeon 680M]",
        "AMD Radeon(TM) 8060S Graphics",
        "AMD Radeon R5 Graphics",
        "Apple M2",
        "Qualcomm(R) Adreno(TM) X1-85 GPU"
      })
  void knowsGraphicsThatShareMemory(String card) {
    assertThat(Graphics.shareMemory(List.of("NVIDIA GeForce RTX 3050", card)))
        .isEqualTo(Reading.of(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NVIDIA GeForce RTX 3050 Laptop GPU",
        "GP107 [GeForce GTX 1050 Ti]",
        "AMD Radeon RX 580 Series",
        "Navi 23 [Radeon RX 6600/6600 XT/6600M]",
        "Intel(R) Arc(TM) A770 Graphics",
        "Vega 10 XL/XT [Radeon RX Vega 56/64]",
        "unknown"
      })
  void doesNotTakeACardOfItsOwnForShared(String card) {
    assertThat(Graphics.shareMemory(List.of(card))).isEqualTo(Reading.of(false));
  }

  @Test
  void doesNotKnowWithoutACard() {
    assertThat(Graphics.shareMemory(List.of()).reason()).contains(Reason.NOT_READABLE);
  }
}
