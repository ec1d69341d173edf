package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.Inventory.Processor;
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
import oshi.hardware.Display;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;
import oshi.hardware.PhysicalMemory;
import oshi.hardware.PowerSource;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;
import oshi.spi.SystemInfoFactory;
import oshi.spi.SystemInfoProvider;

/**
 * The only door to OSHI. What it marks as unreadable leaves as unknown, and of all it offers only
 * what reports hold is asked for.
 */
final class OshiInventory implements MachineFacts {

  /** No screen is connected, or none that this program may see. */
  static final Reason NO_SCREEN = new Reason("no-screen");

  /** Stands in a list of screens for one whose size could not be read. */
  static final String UNREAD_SCREEN = "unknown";

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

  /** Returns the one for the system this runs on; whoever asks first waits until it is loaded. */
  static OshiInventory shared() {
    return Loaded.OSHI;
  }

  private static final class Loaded {
    private static final OshiInventory OSHI = new OshiInventory(SystemInfoFactory.create());
  }

  @Override
  public Reading<ByteSize> totalMemory() {
    return Sentinels.bytes(hardware.getMemory().getTotal());
  }

  @Override
  public Reading<ByteSize> availableMemory() {
    return Sentinels.bytes(hardware.getMemory().getAvailable());
  }

  /** On Linux only root sees them. */
  @Override
  public Reading<ByteSize> memoryModules() {
    return Sentinels.bytes(hardware.getMemory().getPhysicalMemory().stream()
        .mapToLong(PhysicalMemory::getCapacity)
        .filter(capacity -> capacity > 0)
        .sum());
  }

  @Override
  public List<String> graphicsCards() {
    return hardware.getGraphicsCards().stream().map(GraphicsCard::getName).toList();
  }

  @Override
  public Processor processor() {
    CentralProcessor processor = hardware.getProcessor();
    Reading<String> model = Sentinels.text(processor.getProcessorIdentifier().getName(), MAX_MODEL);
    return new Processor(
        model,
        Sentinels.count(processor.getPhysicalProcessorCount()),
        Sentinels.count(processor.getLogicalProcessorCount()),
        frequency(model, processor.getProcessorIdentifier().getVendorFreq()));
  }

  /** Apple does not publish frequencies, and what OSHI 7.5 gives there depends on luck. */
  static Reading<Long> frequency(Reading<String> model, long hertz) {
    boolean apple = model.value().filter(name -> name.startsWith("Apple")).isPresent();
    return apple ? Reading.unknown(PLACEHOLDER) : Sentinels.count(hertz);
  }

  @Override
  public SystemNames system() {
    OperatingSystem.OSVersionInfo version = system.getVersionInfo();
    boolean linux = Platform.ofThisSystem() == Platform.LINUX;
    String name = linux ? "Linux" : system.getFamily();
    String distribution = linux ? system.getFamily() + " " : "";
    return new SystemNames(
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

  @Override
  public long[] loadTicks() {
    return hardware.getProcessor().getSystemCpuLoadTicks();
  }

  @Override
  public double loadSince(long[] ticks) {
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

  @Override
  public Reading<List<String>> screens() {
    List<String> screens =
        hardware.getDisplays().stream().map(OshiInventory::resolution).toList();
    return screens.isEmpty() ? Reading.unknown(NO_SCREEN) : Reading.of(screens);
  }

  private static String resolution(Display screen) {
    return Optional.ofNullable(screen.getDisplayInfo().getPreferredResolution())
        .map(resolution -> resolution.replace(" ", ""))
        .filter(RESOLUTION.asMatchPredicate())
        .orElse(UNREAD_SCREEN);
  }

  @Override
  public Optional<Adapter> adapter(String name) {
    return Optional.ofNullable(interfaces.computeIfAbsent(name, this::networkInterface))
        .map(found -> new Adapter(
            found.getDisplayName(),
            found.getIfType(),
            found.getNdisPhysicalMediumType(),
            found.getSpeed()));
  }

  @Override
  public List<String> processNames() {
    return system.getProcesses().stream().map(OSProcess::getName).toList();
  }

  @Override
  public Reading<Boolean> onBattery() {
    List<PowerSource> sources = hardware.getPowerSources();
    return Reading.of(!sources.isEmpty() && sources.stream().noneMatch(PowerSource::isPowerOnLine));
  }

  @Override
  public boolean knowsVirtualMachine() {
    return hardware.getVirtualization().isPresent();
  }
}
