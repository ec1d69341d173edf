package io.deskworthy.agent.hardware;

import io.deskworthy.agent.load.LoadCounters;
import java.nio.file.Path;
import java.util.Optional;

/** The counters of the computer this runs on. OSHI is loaded when one is first read. */
public final class SystemCounters implements LoadCounters {

  private final LinuxMachine linux = new LinuxMachine(new SystemFiles(Path.of("/")));

  @Override
  public Optional<ProcessorTime> processors() {
    return oshi().processorTime();
  }

  @Override
  public Optional<InterfaceBytes> bytes(String interfaceName) {
    return oshi().interfaceBytes(interfaceName);
  }

  @Override
  public boolean isTunnel(String interfaceName) {
    return LinkType.isTunnelName(interfaceName)
        || (Platform.ofThisSystem() == Platform.LINUX
            && linux
                .link(interfaceName)
                .type()
                .value()
                .filter(LinkType.VPN::equals)
                .isPresent());
  }

  private static OshiInventory oshi() {
    return Loaded.OSHI;
  }

  /** Loaded once, on the thread that asks first. */
  private static final class Loaded {
    private static final OshiInventory OSHI = OshiInventory.ofThisSystem();
  }
}
