package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.unit.ByteSize;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Clock;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the computer the tests run on, whatever it is. */
final class ThisMachineTest {

  private static Findings findings = Findings.NONE;

  @BeforeAll
  static void read() throws InterruptedException {
    findings = new HardwareCheck(new ThisMachine(Ticker.SYSTEM, Sleeper.SYSTEM, Clock.systemUTC()))
        .run(ProgressListener.SILENT);
  }

  @Test
  void tellsWhatEveryComputerCanTell() {
    assertThat(findings.reading(MachineFindings.USABLE_MEMORY).value())
        .hasValueSatisfying(size -> assertThat(size).isGreaterThan(ByteSize.ofGigabytes(0.2)));
    assertThat(findings.reading(MachineFindings.LOGICAL_PROCESSORS).value()).isPresent();
    assertThat(findings.reading(MachineFindings.SYSTEM_FAMILY).value()).isPresent();
    assertThat(findings.reading(MachineFindings.FREE_DISK).value()).isPresent();
  }

  @Test
  void saysOfEveryValueWhetherItIsKnown() {
    assertThat(findings.present()).hasSize(25);
  }

  @Test
  void namesNeitherPeopleNorHostsNorAddresses() throws Exception {
    String all = findings.toString();

    assertThat(all).doesNotContain(InetAddress.getLocalHost().getHostAddress());
    assertThat(all).doesNotContain(System.getProperty("user.home"));
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      if (each.getHardwareAddress() != null) {
        String address = HexFormat.ofDelimiter(":").formatHex(each.getHardwareAddress());
        assertThat(all).doesNotContainIgnoringCase(address);
      }
    }
  }
}
