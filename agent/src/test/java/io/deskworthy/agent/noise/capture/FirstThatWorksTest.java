package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.report.finding.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FirstThatWorksTest {

  private final Microphone works =
      FakeMicrophone.hearing(new SampleFormat(48_000, 1), new float[1]);

  @Test
  void takesTheSecondWhereTheFirstRefuses() throws Exception {
    Microphone both = new FirstThatWorks(refusing(MicrophoneException.OPEN_FAILED), works);

    assertThat(both.open(Optional.empty()).name()).isEqualTo(FakeMicrophone.NAME);
  }

  @Test
  void saysWhatTheFirstSaysWhereNeitherWorks() {
    assertThat(reason(MicrophoneException.NO_MICROPHONE, MicrophoneException.OPEN_FAILED))
        .isEqualTo(MicrophoneException.NO_MICROPHONE);
  }

  @Test
  void doesNotWaitTwiceForASystemThatHangs() {
    assertThat(reason(MicrophoneException.STALLED, MicrophoneException.NO_MICROPHONE))
        .isEqualTo(MicrophoneException.STALLED);
  }

  private static Reason reason(Reason first, Reason second) {
    Microphone both = new FirstThatWorks(refusing(first), refusing(second));
    return catchThrowableOfType(MicrophoneException.class, () -> both.open(Optional.empty()))
        .reason();
  }

  private static Microphone refusing(Reason reason) {
    return FakeMicrophone.refusing(reason);
  }
}
