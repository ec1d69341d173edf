package io.deskworthy.report.finding;

import static io.deskworthy.report.finding.MachineFindings.LINK_TYPE;
import static io.deskworthy.report.finding.MachineFindings.PHYSICAL_CORES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FindingsTest {

  @Test
  void sayNotCheckedOfWhatTheyLack() {
    assertThat(Findings.NONE.found(PHYSICAL_CORES))
        .isEqualTo(new Found<>(Reading.unknown(Reason.NOT_CHECKED), Evidence.SELF_REPORTED));
    assertThat(Findings.NONE.found(DeclaredFindings.NIGHT_SHIFTS).evidence())
        .isEqualTo(Evidence.DECLARED);
  }

  @Test
  void holdTheLaterOfTwo() {
    Findings findings = Findings.builder()
        .measured(PHYSICAL_CORES, 2L)
        .measured(PHYSICAL_CORES, 4L)
        .build();

    assertThat(findings.reading(PHYSICAL_CORES)).isEqualTo(Reading.of(4L));
  }

  @Test
  void takeWhatOthersHave() {
    Findings cores = Findings.builder().measured(PHYSICAL_CORES, 2L).build();
    Findings link = Findings.builder().unknown(LINK_TYPE, Reason.NOT_READABLE).build();

    Findings both = cores.toBuilder().addAll(link).build();

    assertThat(both.present()).containsExactly(PHYSICAL_CORES, LINK_TYPE);
  }

  @Test
  void areNotChangedByTheBuilderTheyCameFrom() {
    Findings.Builder builder = Findings.builder().measured(PHYSICAL_CORES, 2L);
    Findings built = builder.build();

    builder.measured(PHYSICAL_CORES, 4L);

    assertThat(built.reading(PHYSICAL_CORES)).isEqualTo(Reading.of(2L));
  }

  @Test
  void keepTheEvidenceTheyAreGiven() {
    Findings findings = Findings.builder()
        .put(NetworkFindings.DOWNLOAD.stable(), Reading.of(true), Evidence.WITNESSED)
        .build();

    assertThat(findings.found(NetworkFindings.DOWNLOAD.stable()).evidence())
        .isEqualTo(Evidence.WITNESSED);
  }
}
