package io.deskworthy.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.noise.NoiseOptions;
import io.deskworthy.agent.noise.capture.MicrophoneInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import org.junit.jupiter.api.Test;

final class MicrophoneChoiceTest {

  private static final List<MicrophoneInfo> FOUND =
      List.of(new MicrophoneInfo("Built-in", List.of()), new MicrophoneInfo("Headset", List.of()));

  @Test
  void playsNothingUnlessTheCandidateWantsIt() {
    MicrophoneChoice choice = choice(NoiseOptions.usual());

    assertThat(choice.options()).isEqualTo(NoiseOptions.usual());
    probe(choice).doClick();
    assertThat(choice.options()).isEqualTo(NoiseOptions.usual().withProbe());
    probe(choice).doClick();
    assertThat(choice.options().probeWanted()).isFalse();
  }

  @Test
  void keepsWhatWasChosenBefore() {
    NoiseOptions before = NoiseOptions.usual()
        .withPosition(MicrophonePosition.HEADSET)
        .withProbe()
        .withMicrophone("Headset");

    assertThat(choice(before).options()).isEqualTo(before);
  }

  private static MicrophoneChoice choice(NoiseOptions before) {
    Parts parts = new Parts(WindowWords.in(Locale.ENGLISH), new Look(false));
    return new MicrophoneChoice(parts, before, taker -> taker.accept(FOUND));
  }

  private static JCheckBox probe(MicrophoneChoice choice) {
    return Stream.of(choice.component().getComponents())
        .filter(JCheckBox.class::isInstance)
        .map(JCheckBox.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
