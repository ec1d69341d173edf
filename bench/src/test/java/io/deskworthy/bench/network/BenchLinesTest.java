package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BenchLinesTest {

  private static final Pattern ALL = Pattern.compile("");

  @Test
  void haveNamesOfTheirOwn() {
    assertThat(BenchLines.matching(ALL)).extracting(BenchLine::name).doesNotHaveDuplicates();
    assertThat(ThresholdLines.matching(ALL)).extracting(BenchLine::name).doesNotHaveDuplicates();
  }

  @Test
  void areTwoHundredOrMoreAroundTheThreshold() {
    List<BenchLine> lines = ThresholdLines.matching(ALL);

    assertThat(lines).hasSizeGreaterThanOrEqualTo(200);
    assertThat(lines).extracting(line -> line.down().rate()).contains(18.0, 19.5);
    assertThat(lines).filteredOn(line -> !line.isSteady()).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void areFoundByPartOfTheirName() {
    assertThat(BenchLines.matching(Pattern.compile("^20-")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.down().rate()).isEqualTo(20));
  }
}
