package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.InstalledMemory.Claim;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.machine.RemoteControlProgram;
import io.deskworthy.report.machine.Support;
import io.deskworthy.report.machine.SupportTable;
import io.deskworthy.report.machine.SystemIdentity;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The computer this runs on, each value from the source that knows it best. */
public final class ThisMachine implements Inventory {

  /** Linux counts processor time in 10 ms, Windows in 16: 20 steps give the load to 5 %. */
  private static final Duration LOAD_WINDOW = Duration.ofMillis(320);

  /** There is nothing to look for on this system. */
  private static final Reason NOT_HERE = new Reason("no-such-hint-here");

  /** Only Windows has editions that matter. */
  private static final Reason NO_EDITIONS = new Reason("no-editions");

  private final Sources sources;
  private final Links links;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final Clock clock;

  /** Watches the load by {@code ticker} and {@code sleeper}; {@code clock} tells the day. */
  public ThisMachine(Ticker ticker, Sleeper sleeper, Clock clock) {
    this(Sources.REAL, ticker, sleeper, clock);
  }

  ThisMachine(Sources sources, Ticker ticker, Sleeper sleeper, Clock clock) {
    this.sources = sources;
    this.links = new Links(sources);
    this.ticker = ticker;
    this.sleeper = sleeper;
    this.clock = clock;
  }

  @Override
  public Memory memory() {
    Reading<ByteSize> total = usable();
    Reading<ByteSize> inUse = total.fold(
        all -> available().map(free -> new ByteSize(Math.max(0, all.bytes() - free.bytes()))),
        Reading::unknown);
    return new Memory(
        isLinux() ? total.map(sources.linux()::withinContainer) : total,
        inUse,
        InstalledMemory.pick(claims(total), total, this::sharedGraphics));
  }

  private Reading<ByteSize> usable() {
    Reading<ByteSize> own = sources.linux().memory("MemTotal");
    return isLinux() && own.value().isPresent() ? own : facts().totalMemory();
  }

  private Reading<ByteSize> available() {
    Reading<ByteSize> own = sources.linux().memory("MemAvailable");
    return isLinux() && own.value().isPresent() ? own : facts().availableMemory();
  }

  /** Best source first. */
  private List<Claim> claims(Reading<ByteSize> total) {
    Claim modules = new Claim("smbios", true, () -> facts().memoryModules());
    return switch (sources.platform()) {
      case WINDOWS ->
        List.of(new Claim("windows-api", true, sources.calls()::windowsInstalledMemory), modules);
      case MACOS -> List.of(new Claim("mac-memsize", true, () -> total));
      case LINUX -> sources.linux().memoryClaims();
      case OTHER -> List.of(modules);
    };
  }

  private Reading<Boolean> sharedGraphics() {
    return isLinux()
        ? sources.linux().sharedGraphics(() -> Graphics.shareMemory(facts().graphicsCards()))
        : Graphics.shareMemory(facts().graphicsCards());
  }

  @Override
  public Processor processor() {
    Processor processor = facts().processor();
    return isLinux() ? processor.or(sources.linux().cpuInfo().processor()) : processor;
  }

  @Override
  public SystemVersion system() {
    MachineFacts.SystemNames names = facts().system();
    Reading<String> edition = sources.platform() == Platform.WINDOWS
        ? sources.calls().windowsEdition()
        : Reading.unknown(NO_EDITIONS);
    Support support = identity(names, edition.value())
        .map(identity -> SupportTable.PUBLISHED.of(identity, LocalDate.now(clock)))
        .orElseGet(() -> Support.unknown(Reason.NOT_READABLE));
    return new SystemVersion(names, edition, support);
  }

  private Optional<SystemIdentity> identity(
      MachineFacts.SystemNames names, Optional<String> edition) {
    return switch (sources.platform()) {
      case WINDOWS -> names.build().value().map(build -> SystemIdentity.windows(build, edition));
      case MACOS -> names.version().value().map(SystemIdentity::macos);
      case LINUX -> sources.linux().distribution();
      case OTHER -> Optional.empty();
    };
  }

  @Override
  public Reading<Ratio> processorLoad() throws InterruptedException {
    long[] ticks = facts().loadTicks();
    Duration own = ownTime();
    long start = ticker.nanos();
    sleeper.sleep(LOAD_WINDOW);
    return OtherLoad.of(
        facts().loadSince(ticks),
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
    Optional<Reading<List<String>>> own =
        isLinux() ? new LinuxScreens(sources.linux().files()).read() : Optional.empty();
    return own.orElseGet(() -> facts().screens());
  }

  @Override
  public Reading<Boolean> onBattery() {
    return isLinux() ? sources.linux().onBattery() : facts().onBattery();
  }

  @Override
  public Link link() {
    return links.ofDefaultRoute();
  }

  @Override
  public Reading<Boolean> vpn() {
    return links.anyTunnel();
  }

  @Override
  public Reading<Boolean> virtualMachine() {
    Reading<Boolean> flag =
        isLinux() ? sources.linux().hypervisor() : Sentinels.<Boolean>unreadable();
    return flag.value().orElse(false) || facts().knowsVirtualMachine() ? Reading.of(true) : flag;
  }

  @Override
  public Reading<Boolean> container() {
    return isLinux() ? Reading.of(sources.linux().container()) : Reading.unknown(NOT_HERE);
  }

  @Override
  public Reading<List<String>> remoteControl() {
    List<String> names = isLinux() ? sources.linux().processNames() : facts().processNames();
    return names.isEmpty() ? Sentinels.unreadable() : Reading.of(RemoteControlProgram.among(names));
  }

  private boolean isLinux() {
    return sources.platform() == Platform.LINUX;
  }

  private MachineFacts facts() {
    return sources.facts().get();
  }
}
