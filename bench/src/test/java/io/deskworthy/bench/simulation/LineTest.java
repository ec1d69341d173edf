package io.deskworthy.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void isReadBackAsItIsWritten() {
    Line line = LineDraw.line(5, 17);

    assertThat(Line.parse(line.toString())).isEqualTo(line);
  }

  @Test
  void isDrawnAlikeForTheSameSeed() {
    assertThat(LineDraw.line(5, 17)).isEqualTo(LineDraw.line(5, 17));
    assertThat(LineDraw.line(5, 17)).isNotEqualTo(LineDraw.line(6, 17));
  }

  @Test
  void refusesWhatNoLineHas() {
    assertThatIllegalArgumentException().isThrownBy(() -> Line.parse("colour=3"));
    assertThatIllegalArgumentException().isThrownBy(() -> Line.parse("rate=-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Line.parse("rate"));
    assertThatIllegalArgumentException().isThrownBy(() -> Line.parse("period=2,low-for=2"));
  }
}
