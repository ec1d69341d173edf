package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.Inventory.Processor;
import io.deskworthy.agent.hardware.Inventory.SystemVersion;
import io.deskworthy.agent.load.LoadCounters.InterfaceBytes;
import io.deskworthy.agent.load.LoadCounters.ProcessorTime;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.ByteSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;
import oshi.hardware.PhysicalMemory;
import oshi.hardware.PowerSource;
import oshi.software.os.OperatingSystem;
import oshi.spi.SystemInfoFactory;
import oshi.spi.SystemInfoProvider;

/**
 * The only door to OSHI. What it marks as unreadable leaves as unknown, and of all it offers only
 * what reports hold is asked for.
 */
final class OshiInventory {

  /** No screen is connected, or none that this program may see. */
  static final Reason NO_SCREEN = new Reason("no-screen");

  /** The system gives a stand-in instead of the frequency. */
  static final Reason PLACEHOLDER = new Reason("placeholder");

  private static final int MAX_MODEL = 120;

  private static final int MAX_VERSION = 60;

  private static final int MAX_BUILD = 80;

  private static final int MAX_ARCHITECTURE = 20;

  private static final Pattern RESOLUTION = Pattern.compile("[1-9][0-9]{2,4}x[1-9][0-9]{2,4}");

  private final HardwareAbstractionLayer hardware;
  private final OperatingSystem system;
  private final Map<String, NetworkIF> interfaces = new ConcurrentHashMap<>();

  private OshiInventory(SystemInfoProvider oshi) {
    hardware = oshi.getHardware();
    system = oshi.getOperatingSystem();
  }

  /** Loads OSHI for the system this runs on, which may take a second. */
  static OshiInventory ofThisSystem() {
    return new OshiInventory(SystemInfoFactory.create());
  }

  Reading<ByteSize> totalMemory() {
    return Sentinels.bytes(hardware.getMemory().getTotal());
  }

  Reading<ByteSize> availableMemory() {
    return Sentinels.bytes(hardware.getMemory().getAvailable());
  }

  /** Adds up the memory modules; on Linux only root sees them. */
  Reading<ByteSize> memoryModules() {
    return Sentinels.bytes(hardware.getMemory().getPhysicalMemory().stream()
        .mapToLong(PhysicalMemory::getCapacity)
        .filter(capacity -> capacity > 0)
        .sum());
  }

  Reading<Boolean> graphicsShareMemory() {
    return Graphics.shareMemory(
        hardware.getGraphicsCards().stream().map(GraphicsCard::getName).toList());
  }

  Processor processor() {
    CentralProcessor processor = hardware.getProcessor();
    Reading<String> model = Sentinels.text(processor.getProcessorIdentifier().getName(), MAX_MODEL);
    return new Processor(
        model,
        Sentinels.count(processor.getPhysicalProcessorCount()),
        Sentinels.count(processor.getLogicalProcessorCount()),
        frequency(model, processor.getProcessorIdentifier().getVendorFreq()));
  }

  /** Apple does not publish frequencies, and what OSHI 7.5 gives there depends on luck. */
  private static Reading<Long> frequency(Reading<String> model, long hertz) {
    boolean apple = model.value().filter(name -> name.startsWith("Apple")).isPresent();
    return apple ? Reading.unknown(PLACEHOLDER) : Sentinels.count(hertz);
  }

  SystemVersion system() {
    OperatingSystem.OSVersionInfo version = system.getVersionInfo();
    boolean linux = Platform.ofThisSystem() == Platform.LINUX;
    String name = linux ? "Linux" : system.getFamily();
    String distribution = linux ? system.getFamily() + " " : "";
    return new SystemVersion(
        Sentinels.text(name, MAX_VERSION),
        Sentinels.text(version.getVersion(), MAX_VERSION)
            .map(number -> cut(distribution + number + codeName(version), MAX_VERSION)),
        Sentinels.text(version.getBuildNumber(), MAX_BUILD),
        Sentinels.text(System.getProperty("os.arch"), MAX_ARCHITECTURE));
  }

  private static String codeName(OperatingSystem.OSVersionInfo version) {
    return Sentinels.text(version.getCodeName(), MAX_VERSION)
        .fold(name -> " (" + name + ")", unknown -> "");
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  /** Returns the counters from which {@link #loadSince} tells the load. */
  long[] loadTicks() {
    return hardware.getProcessor().getSystemCpuLoadTicks();
  }

  /**
   * Returns the busy share of all processors since {@code ticks}, NaN or less than 0 if unknown.
   */
  double loadSince(long[] ticks) {
    return hardware.getProcessor().getSystemCpuLoadBetweenTicks(ticks);
  }

  /** Returns the time that all processors spent, nothing if the system counts none. */
  Optional<ProcessorTime> processorTime() {
    long[] ticks = loadTicks();
    long all = LongStream.of(ticks).sum();
    long waiting = ticks[TickType.IDLE.getIndex()] + ticks[TickType.IOWAIT.getIndex()];
    return all > 0 ? Optional.of(new ProcessorTime(all - waiting, all)) : Optional.empty();
  }

  /** Returns the counters of the interface {@code name}; OSHI leaves the loopback out. */
  Optional<InterfaceBytes> interfaceBytes(String name) {
    NetworkIF found = interfaces.computeIfAbsent(name, this::networkInterface);
    return Optional.ofNullable(found)
        .filter(NetworkIF::updateAttributes)
        .map(counted -> new InterfaceBytes(counted.getBytesRecv(), counted.getBytesSent()));
  }

  private @Nullable NetworkIF networkInterface(String name) {
    return hardware.getNetworkIFs().stream()
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  Reading<List<String>> screens() {
    List<String> screens = hardware.getDisplays().stream()
        .map(screen -> Optional.ofNullable(screen.getDisplayInfo().getPreferredResolution()))
        .flatMap(Optional::stream)
        .map(resolution -> resolution.replace(" ", ""))
        .filter(RESOLUTION.asMatchPredicate())
        .toList();
    return screens.isEmpty() ? Reading.unknown(NO_SCREEN) : Reading.of(screens);
  }

  Reading<Boolean> onBattery() {
    List<PowerSource> sources = hardware.getPowerSources();
    return Reading.of(!sources.isEmpty() && sources.stream().noneMatch(PowerSource::isPowerOnLine));
  }

  /** Returns whether OSHI knows the virtual machine's maker; that it knows none proves nothing. */
  boolean knowsVirtualMachine() {
    return hardware.getVirtualization().isPresent();
  }
}
