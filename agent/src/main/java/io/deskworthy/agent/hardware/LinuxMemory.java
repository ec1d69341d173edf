package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.ByteSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux writes down about memory where everybody may read it. Takes texts, reads no files. */
final class LinuxMemory {

  /** Only two properties of each module; its serial number stands beside them and is not read. */
  private static final Pattern MODULE =
      Pattern.compile("E:MEMORY_DEVICE_([0-9]{1,4})_(SIZE|TYPE)=(.*)");

  /** SMBIOS lists the firmware's own chip as a memory device too. */
  private static final Set<String> NOT_MAIN_MEMORY =
      Set.of("Flash", "ROM", "EEPROM", "FEPROM", "EPROM");

  /** 1 PiB: beyond it a number is garbage. */
  private static final long ABSURD = 1L << 50;

  private static final long BYTES_PER_KILOBYTE = 1024;

  private static final int HEXADECIMAL = 16;

  private LinuxMemory() {}

  /** Adds up the modules in udev's record of the DMI tables, {@code /run/udev/data/+dmi:id}. */
  static Reading<ByteSize> ofUdevDmi(String record) {
    Map<String, Long> sizes = new HashMap<>();
    List<String> otherwise = new ArrayList<>();
    for (String line : record.lines().toList()) {
      Matcher property = MODULE.matcher(line);
      if (!property.matches()) {
        continue;
      }
      if (property.group(2).equals("SIZE")) {
        sizes.put(property.group(1), number(property.group(3), 10).orElse(0L));
      } else if (NOT_MAIN_MEMORY.contains(property.group(3))) {
        otherwise.add(property.group(1));
      }
    }
    sizes.keySet().removeAll(otherwise);
    return Sentinels.bytes(sizes.values().stream().mapToLong(Long::longValue).sum());
  }

  /**
   * Multiplies the memory blocks that are online with their size.
   *
   * @param blockSize {@code block_size_bytes}: hexadecimal without a prefix
   * @param states what the file "state" of each block says
   */
  static Reading<ByteSize> ofBlocks(String blockSize, List<String> states) {
    long online =
        states.stream().filter(state -> state.strip().equals("online")).count();
    return Sentinels.bytes(online * number(blockSize.strip(), HEXADECIMAL).orElse(0L));
  }

  /** Reads a line of {@code /proc/meminfo}, such as {@code MemTotal: 7578976 kB}. */
  static Reading<ByteSize> ofMeminfo(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + ":") && line.endsWith(" kB"))
        .findFirst()
        .flatMap(
            line -> number(line.substring(name.length() + 1, line.length() - " kB".length()), 10))
        .map(kilobytes -> Sentinels.bytes(kilobytes * BYTES_PER_KILOBYTE))
        .orElseGet(Sentinels::unreadable);
  }

  /**
   * Returns where the limits of the control groups stand in which this program runs, its own and
   * those around it, by {@code /proc/self/cgroup}.
   */
  static List<String> ofControlGroups(String text) {
    List<String> paths = new ArrayList<>();
    String group = text.lines()
        .filter(line -> line.startsWith("0::/"))
        .findFirst()
        .map(line -> line.substring("0::/".length()))
        .filter(path -> !path.contains(".."))
        .orElse("");
    for (int end = group.length(); end > 0; end = group.lastIndexOf('/', end - 1)) {
      paths.add("sys/fs/cgroup/" + group.substring(0, end) + "/memory.max");
    }
    paths.add("sys/fs/cgroup/memory.max");
    return paths;
  }

  /** Reads a control group's limit: bytes, or {@code max} for none. */
  static Optional<ByteSize> ofControlGroup(String limit) {
    return number(limit.strip(), 10).map(ByteSize::new);
  }

  private static Optional<Long> number(String text, int radix) {
    try {
      return Optional.of(Long.parseLong(text.strip(), radix))
          .filter(value -> value > 0 && value < ABSURD);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
