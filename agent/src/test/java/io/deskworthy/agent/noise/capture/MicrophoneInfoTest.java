package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MicrophoneInfoTest {

  @Test
  void cleansNamesSoThatReportsCanCarryThem() {
    assertThat(new MicrophoneInfo(" Mic\u0000 \n", List.of()).name()).isEqualTo("Mic");
    assertThat(new MicrophoneInfo("", List.of()).name()).isEqualTo("?");
    assertThat(new MicrophoneInfo("x".repeat(300), List.of()).name()).hasSize(120);
  }
}
