package io.deskworthy.testkit.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class LineShapeTest {

  @Test
  void isReadFromWhatItWrites() {
    LineShape shape = LineShape.parse("rate=30,delay=10,jitter=3,loss=0.5,q=30000,burst_in=0.2,"
        + "burst_out=20,burst_loss=80,sched=0:30;4:5,period=6,seed=7");

    assertThat(LineShape.parse(shape.toString())).isEqualTo(shape);
  }

  @Test
  void averagesItsRateOverAPeriod() {
    LineShape dips = LineShape.parse("rate=30,delay=10,sched=0:30;4:6,period=6");

    assertThat(dips.meanRate()).isCloseTo(22, within(1e-9));
    assertThat(dips.isSteady()).isFalse();
  }

  @Test
  void carriesOfPayloadWhatTheHeadersLeave() {
    assertThat(LineShape.parse("rate=20,delay=10").goodput()).isCloseTo(19.307, within(0.001));
  }

  @Test
  void losesInBurstsByTheTimeSpentInThem() {
    LineShape bursts = LineShape.parse("rate=20,burst_in=1,burst_out=19,burst_loss=50");

    assertThat(bursts.lossShare()).isCloseTo(0.025, within(1e-9));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatIllegalArgumentException().isThrownBy(() -> LineShape.parse("rate=20,speed=3"));
    assertThatIllegalArgumentException().isThrownBy(() -> LineShape.parse("rate=20,rate=30"));
    assertThatIllegalArgumentException().isThrownBy(() -> LineShape.parse("delay=20"));
    assertThatIllegalArgumentException().isThrownBy(() -> LineShape.parse("rate=20,loss=101"));
  }
}
