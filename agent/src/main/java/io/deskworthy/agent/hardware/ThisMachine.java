package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.InstalledMemory.Claim;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The computer this runs on, each value from the source that knows it best. */
public final class ThisMachine implements Inventory {

  /** Linux counts processor time in 10 ms, Windows in 16: 20 steps give the load to 5 %. */
  private static final Duration LOAD_WINDOW = Duration.ofMillis(320);

  /** Types of links are only told on Linux so far. */
  private static final Reason NOT_TOLD = Reason.NOT_READABLE;

  private final Platform platform = Platform.ofThisSystem();
  private final LinuxMachine linux = new LinuxMachine(new SystemFiles(Path.of("/")));
  private final Ticker ticker;
  private final Sleeper sleeper;

  /** Watches the load by {@code ticker} and {@code sleeper}. */
  public ThisMachine(Ticker ticker, Sleeper sleeper) {
    this.ticker = ticker;
    this.sleeper = sleeper;
  }

  @Override
  public Memory memory() {
    Reading<ByteSize> total = oshi().totalMemory();
    Reading<ByteSize> inUse = total.fold(
        all -> oshi()
            .availableMemory()
            .map(free -> new ByteSize(Math.max(0, all.bytes() - free.bytes()))),
        Reading::unknown);
    return new Memory(
        platform == Platform.LINUX ? total.map(linux::withinContainer) : total,
        inUse,
        InstalledMemory.pick(claims(total), total, this::sharedGraphics));
  }

  /** Best source first. */
  private List<Claim> claims(Reading<ByteSize> total) {
    return switch (platform) {
      case WINDOWS ->
        List.of(
            new Claim("windows-api", true, WindowsMemory::installed),
            new Claim("smbios", true, () -> oshi().memoryModules()));
      case MACOS -> List.of(new Claim("mac-memsize", true, () -> total));
      case LINUX -> linux.memoryClaims();
      case OTHER -> List.of(new Claim("smbios", true, () -> oshi().memoryModules()));
    };
  }

  private Reading<Boolean> sharedGraphics() {
    return platform == Platform.LINUX
        ? linux.sharedGraphics(() -> oshi().graphicsShareMemory())
        : oshi().graphicsShareMemory();
  }

  @Override
  public Processor processor() {
    return oshi().processor();
  }

  @Override
  public SystemVersion system() {
    return oshi().system();
  }

  @Override
  public Reading<Ratio> processorLoad() throws InterruptedException {
    long[] ticks = oshi().loadTicks();
    Duration own = ownTime();
    long start = ticker.nanos();
    sleeper.sleep(LOAD_WINDOW);
    return OtherLoad.of(
        oshi().loadSince(ticks),
        ownTime().minus(own),
        Duration.ofNanos(ticker.nanos() - start),
        Runtime.getRuntime().availableProcessors());
  }

  private static Duration ownTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public Reading<ByteSize> freeDisk() {
    try {
      FileStore disk = Files.getFileStore(Path.of(System.getProperty("user.home")));
      // Some network drives say 0 of 0: that is no full disk.
      return disk.getTotalSpace() > 0
          ? Reading.of(new ByteSize(Math.max(0, disk.getUsableSpace())))
          : Sentinels.unreadable();
    } catch (IOException closed) {
      return Sentinels.unreadable();
    }
  }

  @Override
  public Reading<List<String>> screens() {
    return oshi().screens();
  }

  @Override
  public Reading<Boolean> onBattery() {
    return platform == Platform.LINUX ? linux.onBattery() : oshi().onBattery();
  }

  @Override
  public Link link() {
    return DefaultRoute.SYSTEM
        .interfaceName()
        .fold(this::link, reason -> new Link(Reading.unknown(reason), Reading.unknown(reason)));
  }

  private Link link(String name) {
    if (platform == Platform.LINUX) {
      return linux.link(name);
    }
    return new Link(
        LinkType.isTunnelName(name) ? Reading.of(LinkType.VPN) : Reading.unknown(NOT_TOLD),
        Reading.unknown(NOT_TOLD));
  }

  @Override
  public Reading<Boolean> virtualMachine() {
    return oshi().knowsVirtualMachine() ? Reading.of(true) : linux.hypervisor();
  }

  private static OshiInventory oshi() {
    return Loaded.OSHI;
  }

  /** OSHI is loaded by the first group that needs it, on that group's thread. */
  private static final class Loaded {
    private static final OshiInventory OSHI = OshiInventory.ofThisSystem();
  }
}
