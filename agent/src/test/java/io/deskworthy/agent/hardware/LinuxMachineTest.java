package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinuxMachineTest {

  private static final ByteSize GIGABYTES_24 = ByteSize.ofGigabytes(24);

  @TempDir
  private Path folder;

  @Test
  void countsTheModulesOfALaptopWhoseGraphicsHoldTwoGigabytes() throws IOException {
    InstalledMemory installed = installed("laptop-ryzen-8gb", 5.9, true);

    assertThat(installed.size()).isEqualTo(Reading.of(ByteSize.ofGigabytes(8)));
    assertThat(installed.source()).isEqualTo(Reading.of("udev-dmi"));
  }

  @Test
  void doesNotTakeWhatGraphicsLeftForAllThereIs() throws IOException {
    InstalledMemory installed = installed("laptop-ryzen-8gb-old-systemd", 5.9, true);

    assertThat(installed.size().reason()).contains(InstalledMemory.HIDDEN_BY_GRAPHICS);
  }

  @Test
  void doesNotTakeSixGigabytesForAllThereIsWhileGraphicsAreUnknown() throws IOException {
    LinuxMachine laptop = machine("laptop-ryzen-8gb-old-systemd");

    InstalledMemory installed = InstalledMemory.pick(
        laptop.memoryClaims(),
        Reading.of(ByteSize.ofGigabytes(5.9)),
        () -> laptop.sharedGraphics(Sentinels::unreadable));

    assertThat(installed.size().reason()).contains(InstalledMemory.HIDDEN_BY_GRAPHICS);
  }

  @Test
  void countsTheBlocksOfADesktopWithItsOwnCard() throws IOException {
    InstalledMemory installed = installed("desktop-8gb-old-systemd", 7.7, false);

    assertThat(installed.size()).isEqualTo(Reading.of(ByteSize.ofGigabytes(8)));
    assertThat(installed.source()).isEqualTo(Reading.of("memory-blocks"));
  }

  @Test
  void countsOnlyTheBlocksThatAVirtualMachineUses() throws IOException {
    InstalledMemory installed = installed("vm-24gb", 23.54, true);

    assertThat(installed.size()).isEqualTo(Reading.of(GIGABYTES_24));
  }

  @Test
  void tellsAContainersLimitFromTheHostsMemory() throws IOException {
    LinuxMachine container = machine("container-4gb-on-16gb");

    assertThat(container.withinContainer(ByteSize.ofGigabytes(15.6)))
        .isEqualTo(ByteSize.ofGigabytes(4));
    assertThat(installed("container-4gb-on-16gb", 15.6, false).size())
        .isEqualTo(Reading.of(ByteSize.ofGigabytes(16)));
  }

  @Test
  void leavesTheMemoryOfARaspberryPiUnknown() throws IOException {
    InstalledMemory installed = installed("raspberry-pi-8gb", 7.86, true);

    assertThat(installed.size().reason()).contains(Reason.NOT_READABLE);
    assertThat(machine("raspberry-pi-8gb").hypervisor().reason()).contains(Reason.NOT_READABLE);
  }

  @Test
  void readsNothingWhereNothingIsShown() throws IOException {
    LinuxMachine closed = machine("nothing-readable");

    assertThat(installed("nothing-readable", 7.7, false).size().reason())
        .contains(Reason.NOT_READABLE);
    assertThat(closed.withinContainer(GIGABYTES_24)).isEqualTo(GIGABYTES_24);
    assertThat(closed.hypervisor().reason()).contains(Reason.NOT_READABLE);
    assertThat(closed.link("eth0").type().reason()).contains(Reason.NOT_READABLE);
    assertThat(closed.onBattery()).isEqualTo(Reading.of(false));
  }

  @Test
  void seesTheSignOfAHypervisor() throws IOException {
    assertThat(machine("vm-24gb").hypervisor()).isEqualTo(Reading.of(true));
    assertThat(machine("desktop-8gb-old-systemd").hypervisor()).isEqualTo(Reading.of(false));
  }

  @Test
  void tellsWifiFromEthernetAlthoughBothHaveTheSameHardwareType() throws IOException {
    assertThat(machine("laptop-ryzen-8gb").link("wlp2s0").type()).isEqualTo(Reading.of("wifi"));
    assertThat(machine("raspberry-pi-8gb").link("wlan0").type()).isEqualTo(Reading.of("wifi"));
    assertThat(machine("desktop-8gb-old-systemd").link("enp3s0").type())
        .isEqualTo(Reading.of("ethernet"));
  }

  @Test
  void callsATunnelAVpn() throws IOException {
    assertThat(machine("laptop-ryzen-8gb").link("tun0").type()).isEqualTo(Reading.of("vpn"));
  }

  @Test
  void doesNotGuessWhatLiesBehindAContainersLink() throws IOException {
    assertThat(machine("container-4gb-on-16gb").link("eth0").type().reason())
        .contains(LinkType.VIRTUAL);
  }

  @Test
  void takesARateOfMinusOneForUnknown() throws IOException {
    assertThat(machine("desktop-8gb-old-systemd").link("enp3s0").nominalRate())
        .isEqualTo(Reading.of(BitRate.ofMegabitsPerSecond(1000)));
    assertThat(machine("vm-24gb").link("eth0").nominalRate().reason())
        .contains(Reason.NOT_READABLE);
  }

  @Test
  void tellsTheMachinesBatteryFromThatOfAMouse() throws IOException {
    assertThat(machine("laptop-ryzen-8gb").onBattery()).isEqualTo(Reading.of(true));
    assertThat(machine("desktop-8gb-old-systemd").onBattery()).isEqualTo(Reading.of(false));
  }

  private InstalledMemory installed(String name, double usable, boolean sharedGraphics)
      throws IOException {
    LinuxMachine machine = machine(name);
    return InstalledMemory.pick(
        machine.memoryClaims(),
        Reading.of(ByteSize.ofGigabytes(usable)),
        () -> machine.sharedGraphics(() -> Reading.of(sharedGraphics)));
  }

  private LinuxMachine machine(String name) throws IOException {
    return CapturedMachine.unpack(name, folder.resolve(name));
  }
}
