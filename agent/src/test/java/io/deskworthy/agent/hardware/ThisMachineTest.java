package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.unit.ByteSize;
import org.junit.jupiter.api.Test;

/** Reads the computer the tests run on, whatever it is. */
final class ThisMachineTest {

  @Test
  void tellsWhatEveryComputerCanTell() throws InterruptedException {
    long t=System.nanoTime();
    Findings findings =
        new HardwareCheck(new ThisMachine(Ticker.SYSTEM, Sleeper.SYSTEM)).run(ProgressListener.SILENT);
    System.out.println((System.nanoTime()-t)/1e6 + " ms");
    findings.present().forEach(f -> System.out.println(f + " = " + findings.reading(f)));

    assertThat(findings.reading(MachineFindings.USABLE_MEMORY).value())
        .hasValueSatisfying(size -> assertThat(size).isGreaterThan(ByteSize.ofGigabytes(0.2)));
  }
}
