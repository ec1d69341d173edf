package io.deskworthy.report.judging;

import static io.deskworthy.report.finding.MachineFindings.INSTALLED_MEMORY;
import static io.deskworthy.report.finding.MachineFindings.INSTALLED_MEMORY_SOURCE;
import static io.deskworthy.report.finding.MachineFindings.USABLE_MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.ByteSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "8 GB" against what systems say of machines that were sold as such. */
final class InstalledMemoryTest {

  private static final long KIBIBYTE = 1024;

  private final Demanding eightGigabytes =
      Demanding.atLeast("memory.installed", 8_589_934_592.0, Unit.BYTE);

  /** Machines that people reported, in kiB: installed, usable (a dash is unknown). */
  @ParameterizedTest
  @CsvSource({
    "8388608, 8073216, MET, enough",
    "8388608, -, MET, enough",
    "-, 8073216, MET, estimated-from-usable",
    "8388608, 6186598, MET, graphics-hold-memory",
    "-, 6186598, UNDETERMINED, installed-unknown",
    "-, 5872026, UNDETERMINED, installed-unknown",
    "-, 5872025, NOT_MET, too-little-usable",
    "-, 4089446, NOT_MET, too-little-usable",
    "4194304, 4089446, NOT_MET, too-little",
    "6291456, 5872026, NOT_MET, too-little",
    "-, 7578976, MET, estimated-from-usable",
    "8222000, 7900000, MET, enough",
    "16777216, 16000000, MET, enough",
  })
  void areJudgedByWhatWasSold(String installed, String usable, Outcome outcome, String reason) {
    Assessment assessment = eightGigabytes.of(findings(installed, usable));

    assertThat(assessment.outcome()).isEqualTo(outcome);
    assertThat(assessment.reason()).isEqualTo(new Reason(reason));
  }

  @Test
  void areNotKnownWhenNothingCouldBeRead() {
    assertThat(eightGigabytes.of(findings("-", "-")).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(eightGigabytes.of(findings("-", "-")).reason()).isEqualTo(Reason.NOT_READABLE);
    assertThat(eightGigabytes.of(Findings.NONE).reason()).isEqualTo(Reason.NOT_CHECKED);
  }

  @ParameterizedTest
  @CsvSource({"0, -", "-, 0", "0, 0"})
  void areNotKnownWhenASystemSaysZero(String installed, String usable) {
    assertThat(eightGigabytes.of(findings(installed, usable)).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void areEstimatedWhenInstalledIsReadAsHalfOfUsable() {
    Assessment assessment = eightGigabytes.of(findings("4194304", "8073216"));

    assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
    assertThat(assessment.reason()).isEqualTo(new Reason("estimated-from-usable"));
  }

  @ParameterizedTest
  @CsvSource({
    "8388608, MET, enough",
    "7340032, MET, estimated-from-usable",
    "6291456, UNDETERMINED, installed-unknown",
    "4194304, NOT_MET, too-little-usable",
  })
  void areEstimatedWhereGraphicsTookTheirPartUnseen(
      String installed, Outcome outcome, String reason) {
    Findings findings = findings(installed, "-").toBuilder()
        .measured(INSTALLED_MEMORY_SOURCE, "memory-blocks")
        .build();

    Assessment assessment = eightGigabytes.of(findings);

    assertThat(assessment.outcome()).isEqualTo(outcome);
    assertThat(assessment.reason()).isEqualTo(new Reason(reason));
  }

  private static Findings findings(String installed, String usable) {
    Findings.Builder findings = Findings.builder()
        .unknown(INSTALLED_MEMORY, Reason.NOT_READABLE)
        .unknown(USABLE_MEMORY, Reason.NOT_READABLE);
    if (!installed.equals("-")) {
      findings.measured(INSTALLED_MEMORY, new ByteSize(KIBIBYTE * Long.parseLong(installed)));
    }
    if (!usable.equals("-")) {
      findings.measured(USABLE_MEMORY, new ByteSize(KIBIBYTE * Long.parseLong(usable)));
    }
    return findings.build();
  }
}
