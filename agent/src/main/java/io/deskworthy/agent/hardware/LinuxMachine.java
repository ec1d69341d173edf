package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.InstalledMemory.Claim;
import io.deskworthy.agent.hardware.Inventory.Link;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads from Linux's files what OSHI reads only as root, or not at all.
 *
 * @param files of this machine
 */
record LinuxMachine(SystemFiles files) {

  private static final String BLOCKS = "sys/devices/system/memory";

  private static final double BITS_PER_MEGABIT = 1e6;

  /** Returns the sources of installed memory that need no root, best first. */
  List<Claim> memoryClaims() {
    return List.of(
        new Claim("udev-dmi", true, this::modules),
        new Claim("memory-blocks", false, this::blocks));
  }

  /** Sums up the modules that udev found in the firmware's tables. */
  private Reading<ByteSize> modules() {
    return files
        .text("run/udev/data/+dmi:id")
        .map(LinuxMemory::ofUdevDmi)
        .orElseGet(Sentinels::unreadable);
  }

  /** Sums up the blocks of memory that the kernel was given. */
  private Reading<ByteSize> blocks() {
    List<String> states = files.in(BLOCKS, "memory").stream()
        .flatMap(block -> files.text(block + "/state").stream())
        .toList();
    return files
        .text(BLOCKS + "/block_size_bytes")
        .map(size -> LinuxMemory.ofBlocks(size, states))
        .orElseGet(Sentinels::unreadable);
  }

  /** Returns what the container's limit, of either version of control groups, leaves. */
  ByteSize withinContainer(ByteSize total) {
    return Stream.of("sys/fs/cgroup/memory.max", "sys/fs/cgroup/memory/memory.limit_in_bytes")
        .flatMap(path -> files.text(path).stream())
        .flatMap(limit -> LinuxMemory.ofControlGroup(limit).stream())
        .filter(limit -> limit.compareTo(total) < 0)
        .min(Comparator.naturalOrder())
        .orElse(total);
  }

  /**
   * Tells whether graphics take a part of the memory. In a virtual machine, and where no graphics
   * have a driver, none do; otherwise {@code cards} is asked.
   */
  Reading<Boolean> sharedGraphics(Supplier<Reading<Boolean>> cards) {
    boolean none = files.in("sys/class/drm", "card").isEmpty();
    return none || hypervisor().value().orElse(false) ? Reading.of(false) : cards.get();
  }

  /**
   * Looks for the flag that hypervisors show to what runs in them. Only x86 has it, so elsewhere
   * its absence means nothing.
   */
  Reading<Boolean> hypervisor() {
    return files
        .text("proc/cpuinfo")
        .flatMap(text -> text.lines().filter(line -> line.startsWith("flags")).findFirst())
        .map(flags -> Reading.of(List.of(flags.split("\\s+")).contains("hypervisor")))
        .orElseGet(Sentinels::unreadable);
  }

  /** Reads the power supplies; a mouse's battery is none of the machine's. */
  Reading<Boolean> onBattery() {
    return Reading.of(PowerSupplies.areOnBattery(files.in("sys/class/power_supply", "").stream()
        .flatMap(supply -> files.text(supply + "/uevent").stream())
        .toList()));
  }

  /** Reads type and nominal rate of the network interface {@code name}. */
  Link link(String name) {
    String folder = "sys/class/net/" + name;
    LinkType type = new LinkType(
        name,
        files.text(folder + "/type").map(String::strip).orElse(""),
        files.text(folder + "/uevent").orElse(""),
        files.has(folder + "/wireless") || files.has(folder + "/phy80211"),
        files.has(folder + "/tun_flags"),
        files.has(folder + "/device"));
    return new Link(type.word(), rate(files.text(folder + "/speed").orElse("")));
  }

  /** Drivers that do not know write -1, and drivers of Wi-Fi refuse to be read. */
  private static Reading<BitRate> rate(String speed) {
    return speed.strip().matches("[0-9]{1,7}")
        ? Sentinels.count(Long.parseLong(speed.strip()))
            .map(megabits -> new BitRate(Math.round(megabits * BITS_PER_MEGABIT)))
        : Sentinels.unreadable();
  }
}
