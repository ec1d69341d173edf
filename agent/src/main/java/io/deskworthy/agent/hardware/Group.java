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
import java.util.List;

/**
 * Findings that are read together, because the system answers them together.
 *
 * @param name in progress codes and names of threads
 * @param findings all of them, to be unknown when the group cannot be read
 * @param reader asks the machine
 */
record Group(String name, List<Finding<?>> findings, Reader reader) {

  /** The value is outside what any machine has: the system's answer was garbage. */
  static final Reason ABSURD = new Reason("absurd-value");

  static final List<Group> ALL = List.of(
      new Group(
          "memory",
          List.of(
              MachineFindings.INSTALLED_MEMORY,
              MachineFindings.INSTALLED_MEMORY_SOURCE,
              MachineFindings.USABLE_MEMORY,
              MachineFindings.MEMORY_IN_USE),
          Group::memory),
      new Group(
          "processor",
          List.of(
              MachineFindings.PROCESSOR,
              MachineFindings.PHYSICAL_CORES,
              MachineFindings.LOGICAL_PROCESSORS,
              MachineFindings.NOMINAL_FREQUENCY),
          Group::processor),
      single("load", MachineFindings.PROCESSOR_LOAD, Inventory::processorLoad),
      new Group(
          "system",
          List.of(
              MachineFindings.SYSTEM_FAMILY,
              MachineFindings.SYSTEM_VERSION,
              MachineFindings.SYSTEM_BUILD,
              MachineFindings.ARCHITECTURE),
          Group::system),
      single("disk", MachineFindings.FREE_DISK, Inventory::freeDisk),
      single("screens", MachineFindings.SCREENS, Inventory::screens),
      single("power", MachineFindings.ON_BATTERY, Inventory::onBattery),
      new Group("link", List.of(MachineFindings.LINK_TYPE, MachineFindings.LINK_RATE), Group::link),
      single("virtual", MachineFindings.VIRTUAL_MACHINE, Inventory::virtualMachine));

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

  private static <T> Group single(String name, Finding<T> finding, Value<T> value) {
    return new Group(
        name, List.of(finding), (inventory, into) -> put(into, finding, value.read(inventory)));
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
    put(into, MachineFindings.SYSTEM_FAMILY, system.family());
    put(into, MachineFindings.SYSTEM_VERSION, system.version());
    put(into, MachineFindings.SYSTEM_BUILD, system.build());
    put(into, MachineFindings.ARCHITECTURE, system.architecture());
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
