package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.machine.Support;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.util.List;

/**
 * What the machine says of itself. Each group is read when it is asked for, may block for many
 * seconds, and may be asked for on any thread. Values are not checked against their ranges yet.
 */
public interface Inventory {

  /** Reads memory. */
  Memory memory();

  /** Reads what processor there is. */
  Processor processor();

  /** Reads the operating system's name and version. */
  SystemVersion system();

  /** Watches for a moment which share of all processors other programs keep busy. */
  Reading<Ratio> processorLoad() throws InterruptedException;

  /** Reads the space left for this user on the disk with the user's own folder. */
  Reading<ByteSize> freeDisk();

  /** Reads the screens as {@code 1920x1080}. */
  Reading<List<String>> screens();

  /** Reads whether the battery is being emptied; no battery means no. */
  Reading<Boolean> onBattery();

  /** Reads through what the default route leads. */
  Link link();

  /** Looks for signs of a virtual machine. */
  Reading<Boolean> virtualMachine();

  /** Looks for signs of a container. */
  Reading<Boolean> container();

  /** Looks for tunnels that are up. */
  Reading<Boolean> vpn();

  /** Looks which programs for remote control run, by the published list. */
  Reading<List<String>> remoteControl();

  /**
   * Memory.
   *
   * @param usable what the operating system, or the container's limit, leaves to programs
   * @param inUse of that, in use now
   * @param installed what is fitted, with its source
   */
  record Memory(Reading<ByteSize> usable, Reading<ByteSize> inUse, InstalledMemory installed) {}

  /**
   * A processor.
   *
   * @param model as its maker writes it
   * @param physicalCores of all sockets
   * @param logicalProcessors threads the hardware runs at once
   * @param nominalHertz frequency on the box
   */
  record Processor(
      Reading<String> model,
      Reading<Long> physicalCores,
      Reading<Long> logicalProcessors,
      Reading<Long> nominalHertz) {

    /** Returns these values, and where one is unknown, that of {@code other}. */
    Processor or(Processor other) {
      return new Processor(
          known(model, other.model),
          known(physicalCores, other.physicalCores),
          known(logicalProcessors, other.logicalProcessors),
          known(nominalHertz, other.nominalHertz));
    }

    private static <T> Reading<T> known(Reading<T> one, Reading<T> other) {
      return one.value().isPresent() || other.value().isEmpty() ? one : other;
    }
  }

  /**
   * An operating system.
   *
   * @param names how it calls itself
   * @param edition of Windows
   * @param support until when its maker mends it
   */
  record SystemVersion(MachineFacts.SystemNames names, Reading<String> edition, Support support) {}

  /**
   * The link of the default route.
   *
   * @param type {@code ethernet}, {@code wifi}, {@code mobile}, {@code vpn}
   * @param nominalRate what both ends of the link agreed on; never the internet's speed
   */
  record Link(Reading<String> type, Reading<BitRate> nominalRate) {}
}
