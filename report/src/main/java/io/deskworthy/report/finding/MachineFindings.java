package io.deskworthy.report.finding;

import static io.deskworthy.report.finding.Forms.bytes;
import static io.deskworthy.report.finding.Forms.count;
import static io.deskworthy.report.finding.Forms.rate;
import static io.deskworthy.report.finding.Forms.ratio;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.util.List;

/** What is read of the computer. No serial numbers, addresses or names of people or hosts. */
public final class MachineFindings {

  /** Memory fitted into the machine: what the shop sold. */
  public static final Finding<ByteSize> INSTALLED_MEMORY =
      Finding.selfReported("memory.installedBytes", bytes());

  /** Which source gave the installed memory: {@code windows-api}, {@code udev-dmi} and so on. */
  public static final Finding<String> INSTALLED_MEMORY_SOURCE =
      Finding.selfReported("memory.installedSource", ValueForm.text(40));

  /** Memory that the operating system can use: installed less what graphics and firmware hold. */
  public static final Finding<ByteSize> USABLE_MEMORY =
      Finding.selfReported("memory.usableBytes", bytes());

  /** Memory in use while the check ran. */
  public static final Finding<ByteSize> MEMORY_IN_USE =
      Finding.selfReported("memory.inUseBytes", bytes());

  /** The processor's name as its maker writes it. */
  public static final Finding<String> PROCESSOR =
      Finding.selfReported("processor.model", ValueForm.text(120));

  /** Physical cores of all sockets. */
  public static final Finding<Long> PHYSICAL_CORES =
      Finding.selfReported("processor.physicalCores", count(4096));

  /** Logical processors: threads the hardware runs at once. */
  public static final Finding<Long> LOGICAL_PROCESSORS =
      Finding.selfReported("processor.logicalProcessors", count(8192));

  /** The frequency on the box, in hertz; unknown where the system only gives a placeholder. */
  public static final Finding<Long> NOMINAL_FREQUENCY = Finding.selfReported(
      "processor.nominalHertz", ValueForm.wholeNumber(1_000_000, 20_000_000_000L));

  /** Share of all processors that was busy before the checks began. */
  public static final Finding<Ratio> PROCESSOR_LOAD =
      Finding.selfReported("processor.loadRatio", ratio());

  /** {@code Windows}, {@code macOS} or {@code Linux}, or the name the system gives itself. */
  public static final Finding<String> SYSTEM_FAMILY =
      Finding.selfReported("operatingSystem.family", ValueForm.text(60));

  /** The version as the system writes it: {@code 11}, {@code 14.5}, {@code 12 (bookworm)}. */
  public static final Finding<String> SYSTEM_VERSION =
      Finding.selfReported("operatingSystem.version", ValueForm.text(60));

  /** The build: {@code 22631}, a Darwin build or a kernel release. */
  public static final Finding<String> SYSTEM_BUILD =
      Finding.selfReported("operatingSystem.build", ValueForm.text(80));

  /** The instruction set: {@code amd64}, {@code aarch64}. */
  public static final Finding<String> ARCHITECTURE =
      Finding.selfReported("operatingSystem.architecture", ValueForm.text(20));

  /** Windows' edition as its registry has it: {@code Professional}. */
  public static final Finding<String> SYSTEM_EDITION =
      Finding.selfReported("operatingSystem.edition", ValueForm.text(40));

  /** Whether its maker still mends it, by the table that comes with the agent. */
  public static final Finding<Boolean> SYSTEM_SUPPORTED =
      Finding.selfReported("operatingSystem.supported", ValueForm.truth());

  /** The last day on which its maker does without extra payment: {@code 2027-10-12}. */
  public static final Finding<String> SYSTEM_SUPPORTED_UNTIL =
      Finding.selfReported("operatingSystem.supportedUntil", ValueForm.text(20));

  /** Space free on the disk that holds the person's own folder. */
  public static final Finding<ByteSize> FREE_DISK = Finding.selfReported("disk.freeBytes", bytes());

  /** Screens as {@code 1920x1080}, in pixels; {@code unknown} for one that does not say. */
  public static final Finding<List<String>> SCREENS =
      Finding.selfReported("display.resolutions", ListForm.of(ValueForm.text(20), 16));

  /** Whether the machine ran on its battery; a machine without one runs on mains. */
  public static final Finding<Boolean> ON_BATTERY =
      Finding.selfReported("power.onBattery", ValueForm.truth());

  /** Type of the default route's link: {@code ethernet}, {@code wifi}, {@code mobile}, ... */
  public static final Finding<String> LINK_TYPE =
      Finding.selfReported("link.type", ValueForm.text(20));

  /** The rate the link is nominally able to, as the system says; never the internet's speed. */
  public static final Finding<BitRate> LINK_RATE =
      Finding.selfReported("link.nominalBitsPerSecond", rate());

  /** Signs of a virtual machine. A hint for a person, never a verdict. */
  public static final Finding<Boolean> VIRTUAL_MACHINE =
      Finding.selfReported("hints.virtualMachine", ValueForm.truth());

  /** Signs of a container: what is read may be a part of the machine. */
  public static final Finding<Boolean> CONTAINER =
      Finding.selfReported("hints.container", ValueForm.truth());

  /** Whether a tunnel is up, even if the default route does not lead through it. */
  public static final Finding<Boolean> VPN = Finding.selfReported("hints.vpn", ValueForm.truth());

  /** Which programs for remote control run, of those on the published list. */
  public static final Finding<List<String>> REMOTE_CONTROL =
      Finding.selfReported("hints.remoteControl", ListForm.of(ValueForm.text(40), 20));

  static final List<Finding<?>> ALL = List.of(
      INSTALLED_MEMORY,
      INSTALLED_MEMORY_SOURCE,
      USABLE_MEMORY,
      MEMORY_IN_USE,
      PROCESSOR,
      PHYSICAL_CORES,
      LOGICAL_PROCESSORS,
      NOMINAL_FREQUENCY,
      PROCESSOR_LOAD,
      SYSTEM_FAMILY,
      SYSTEM_VERSION,
      SYSTEM_BUILD,
      ARCHITECTURE,
      SYSTEM_EDITION,
      SYSTEM_SUPPORTED,
      SYSTEM_SUPPORTED_UNTIL,
      FREE_DISK,
      SCREENS,
      ON_BATTERY,
      LINK_TYPE,
      LINK_RATE,
      VIRTUAL_MACHINE,
      CONTAINER,
      VPN,
      REMOTE_CONTROL);

  private MachineFindings() {}
}
