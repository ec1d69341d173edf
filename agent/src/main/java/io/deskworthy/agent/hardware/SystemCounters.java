package io.deskworthy.agent.hardware;

import io.deskworthy.agent.load.LoadCounters;
import java.util.Optional;

/** The counters of the computer this runs on. OSHI is loaded when one is first read. */
public final class SystemCounters implements LoadCounters {

  private final Links links = new Links(Sources.REAL);

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
    return links.mayBeTunnel(interfaceName);
  }

  private static OshiInventory oshi() {
    return OshiInventory.shared();
  }
}
