package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.Inventory.Processor;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.ByteSize;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked of any operating system, by one library. Unreadable values are unknown here
 * already. Calls may block for seconds and come from any thread.
 */
interface MachineFacts {

  /** Memory that the system can use; on macOS all that is fitted. */
  Reading<ByteSize> totalMemory();

  /** Of that, what a new program could have. */
  Reading<ByteSize> availableMemory();

  /** The sum of the memory modules by the firmware's tables. */
  Reading<ByteSize> memoryModules();

  /** Names of graphics cards; empty if there is none to be seen. */
  List<String> graphicsCards();

  /** The processor. */
  Processor processor();

  /** How the system calls itself. */
  SystemNames system();

  /** Resolutions of screens; {@code unknown} for one that does not say. */
  Reading<List<String>> screens();

  /** Whether a battery is being emptied. */
  Reading<Boolean> onBattery();

  /** Whether a virtual machine's maker is recognised; that none is proves nothing. */
  boolean knowsVirtualMachine();

  /** The network adapter that Java calls {@code name}. */
  Optional<Adapter> adapter(String name);

  /** Names of all processes that can be seen. */
  List<String> processNames();

  /** Counters from which {@link #loadSince} tells the load. */
  long[] loadTicks();

  /** The busy share of all processors since {@code ticks}, NaN or less than 0 if unknown. */
  double loadSince(long[] ticks);

  /**
   * An operating system's names.
   *
   * @param family {@code Windows}, {@code macOS}, {@code Linux}
   * @param version with the distribution's name where there are many
   * @param build its number, or the kernel's release
   * @param architecture instruction set this program runs with
   */
  record SystemNames(
      Reading<String> family,
      Reading<String> version,
      Reading<String> build,
      Reading<String> architecture) {}
}
