package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.Inventory.Link;
import io.deskworthy.agent.hardware.Inventory.Memory;
import io.deskworthy.agent.hardware.Inventory.Processor;
import io.deskworthy.agent.hardware.Inventory.SystemVersion;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Findings that are read together, because the system answers them together.
 *
 * @param name in progress codes and names of threads
 * @param patience after which it is left behind
 * @param findings all of them, to be unknown when the group cannot be read
 * @param reader asks the machine
 */
record Group(String name, Duration patience, List<Finding<?>> findings, Reader reader) {

  /**
   * The first question to WMI has been seen to take 20 s on managed Windows computers; the silence
   * and the reading of the noise check take 27 s meanwhile, so nobody waits for this.
   */
  static final Duration SLOW = Duration.ofSeconds(25);

  /** Files, sockets and short programs answer in milliseconds, or hang. */
  static final Duration QUICK = Duration.ofSeconds(5);

  /** The value is outside what any machine has: the system's answer was garbage. */
  static final Reason ABSURD = new Reason("absurd-value");

  static final List<Group> ALL = List.of(
      new Group(
          "memory",
          SLOW,
          List.of(
              MachineFindings.INSTALLED_MEMORY,
              MachineFindings.INSTALLED_MEMORY_SOURCE,
              MachineFindings.USABLE_MEMORY,
              MachineFindings.MEMORY_IN_USE),
          Group::memory),
      new Group(
          "processor",
          SLOW,
          List.of(
              MachineFindings.PROCESSOR,
              MachineFindings.PHYSICAL_CORES,
              MachineFindings.LOGICAL_PROCESSORS,
              MachineFindings.NOMINAL_FREQUENCY),
          Group::processor),
      single("load", SLOW, MachineFindings.PROCESSOR_LOAD, Inventory::processorLoad),
      new Group(
          "system",
          SLOW,
          List.of(
              MachineFindings.SYSTEM_FAMILY,
              MachineFindings.SYSTEM_VERSION,
              MachineFindings.SYSTEM_BUILD,
              MachineFindings.ARCHITECTURE,
              MachineFindings.SYSTEM_EDITION,
              MachineFindings.SYSTEM_SUPPORTED,
              MachineFindings.SYSTEM_SUPPORTED_UNTIL),
          Group::system),
      single("disk", QUICK, MachineFindings.FREE_DISK, Inventory::freeDisk),
      single("screens", SLOW, MachineFindings.SCREENS, Inventory::screens),
      single("power", SLOW, MachineFindings.ON_BATTERY, Inventory::onBattery),
      new Group(
          "link", SLOW, List.of(MachineFindings.LINK_TYPE, MachineFindings.LINK_RATE), Group::link),
      new Group(
          "virtual",
          SLOW,
          List.of(MachineFindings.VIRTUAL_MACHINE, MachineFindings.CONTAINER),
          Group::virtual),
      single("vpn", SLOW, MachineFindings.VPN, Inventory::vpn),
      single("remote", SLOW, MachineFindings.REMOTE_CONTROL, Inventory::remoteControl));

  /** Reads a group into findings. */
  @FunctionalInterface
  interface Reader {
    void read(Inventory inventory, Findings.Builder into) throws InterruptedException;
  }

  /** Reads one value. */
  @FunctionalInterface
  interface Value<T> {
    Reading<T> read(Inventory inventory) throws InterruptedException;
  }

  Findings read(Inventory inventory) throws InterruptedException {
    Findings.Builder into = Findings.builder();
    reader.read(inventory, into);
    return into.build();
  }

  Findings unknown(Reason reason) {
    Findings.Builder into = Findings.builder();
    findings.forEach(finding -> into.unknown(finding, reason));
    return into.build();
  }

  private static <T> Group single(
      String name, Duration patience, Finding<T> finding, Value<T> value) {
    return new Group(
        name,
        patience,
        List.of(finding),
        (inventory, into) -> put(into, finding, value.read(inventory)));
  }

  private static void memory(Inventory inventory, Findings.Builder into) {
    Memory memory = inventory.memory();
    put(into, MachineFindings.INSTALLED_MEMORY, memory.installed().size());
    put(into, MachineFindings.INSTALLED_MEMORY_SOURCE, memory.installed().source());
    put(into, MachineFindings.USABLE_MEMORY, memory.usable());
    put(into, MachineFindings.MEMORY_IN_USE, memory.inUse());
  }

  private static void processor(Inventory inventory, Findings.Builder into) {
    Processor processor = inventory.processor();
    put(into, MachineFindings.PROCESSOR, processor.model());
    put(into, MachineFindings.PHYSICAL_CORES, processor.physicalCores());
    put(into, MachineFindings.LOGICAL_PROCESSORS, processor.logicalProcessors());
    put(into, MachineFindings.NOMINAL_FREQUENCY, processor.nominalHertz());
  }

  private static void system(Inventory inventory, Findings.Builder into) {
    SystemVersion system = inventory.system();
    put(into, MachineFindings.SYSTEM_FAMILY, system.names().family());
    put(into, MachineFindings.SYSTEM_VERSION, system.names().version());
    put(into, MachineFindings.SYSTEM_BUILD, system.names().build());
    put(into, MachineFindings.ARCHITECTURE, system.names().architecture());
    put(into, MachineFindings.SYSTEM_EDITION, system.edition());
    put(into, MachineFindings.SYSTEM_SUPPORTED, system.support().supported());
    put(
        into,
        MachineFindings.SYSTEM_SUPPORTED_UNTIL,
        system.support().until().map(LocalDate::toString));
  }

  private static void virtual(Inventory inventory, Findings.Builder into) {
    put(into, MachineFindings.VIRTUAL_MACHINE, inventory.virtualMachine());
    put(into, MachineFindings.CONTAINER, inventory.container());
  }

  private static void link(Inventory inventory, Findings.Builder into) {
    Link link = inventory.link();
    put(into, MachineFindings.LINK_TYPE, link.type());
    put(into, MachineFindings.LINK_RATE, link.nominalRate());
  }

  private static <T> void put(Findings.Builder into, Finding<T> finding, Reading<T> reading) {
    into.put(finding, reading.fold(value -> withinRange(finding, value), Reading::unknown));
  }

  private static <T> Reading<T> withinRange(Finding<T> finding, T value) {
    try {
      var unused = finding.form().write(value);
      return Reading.of(value);
    } catch (IllegalArgumentException absurd) {
      return Reading.unknown(ABSURD);
    }
  }
}
