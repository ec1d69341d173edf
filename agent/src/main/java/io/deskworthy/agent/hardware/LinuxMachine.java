package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.InstalledMemory.Claim;
import io.deskworthy.agent.hardware.Inventory.Link;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.machine.SystemIdentity;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads from Linux's files what OSHI reads only as root, or not at all.
 *
 * @param files of this machine
 */
record LinuxMachine(SystemFiles files) {

  private static final String BLOCKS = "sys/devices/system/memory";

  private static final Pattern PROCESS = Pattern.compile("proc/[0-9]+");

  /** Ten times as many as on a busy computer. */
  private static final int MOST_PROCESSES = 10_000;

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
    return Stream.concat(
            Stream.of("sys/fs/cgroup/memory/memory.limit_in_bytes"),
            LinuxMemory.ofControlGroups(files.text("proc/self/cgroup").orElse("")).stream())
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
    return cpuInfo().hypervisor().map(Reading::of).orElseGet(Sentinels::unreadable);
  }

  /** Reads what the kernel lists of the processors. */
  CpuInfo cpuInfo() {
    return CpuInfo.of(files.text("proc/cpuinfo").orElse(""));
  }

  /** Looks for what runs containers leaves in them. */
  boolean container() {
    return files.has(".dockerenv")
        || files.has("run/.containerenv")
        || files.text("run/systemd/container").isPresent();
  }

  /** Reads all memory that the kernel uses, or one of the other lines of its account. */
  Reading<ByteSize> memory(String line) {
    return files
        .text("proc/meminfo")
        .map(text -> LinuxMemory.ofMeminfo(text, line))
        .orElseGet(Sentinels::unreadable);
  }

  /** Reads which distribution this is, from where it says so for everybody. */
  Optional<SystemIdentity> distribution() {
    return Stream.of("etc/os-release", "usr/lib/os-release")
        .flatMap(path -> files.text(path).stream())
        .findFirst()
        .flatMap(OsRelease::identity);
  }

  /** Reads the names of all processes that can be seen, cut to 15 characters. */
  List<String> processNames() {
    return files.in("proc", "").stream()
        .filter(PROCESS.asMatchPredicate())
        .limit(MOST_PROCESSES)
        .flatMap(process -> files.text(process + "/comm").stream())
        .map(String::strip)
        .toList();
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
