package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.Inventory.Link;
import io.deskworthy.report.finding.Reading;
import java.util.List;
import java.util.Optional;

/** The network links of the machine, each system in its own words. */
record Links(Sources sources) {

  Link ofDefaultRoute() {
    return sources
        .paths()
        .defaultRoute()
        .fold(this::of, reason -> new Link(Reading.unknown(reason), Reading.unknown(reason)));
  }

  /** Returns whether any interface in use is a tunnel. A hint: a VPN may hide, or not be used. */
  Reading<Boolean> anyTunnel() {
    List<String> names = sources.paths().inUse();
    return names.isEmpty()
        ? Reading.unknown(DefaultRoute.NONE)
        : Reading.of(names.stream().anyMatch(this::isTunnel));
  }

  private boolean isTunnel(String name) {
    // A Mac's program for the other types takes its time and knows of no tunnels.
    return sources.platform() == Platform.MACOS
        ? LinkType.isCertainTunnelName(name)
        : of(name).type().value().equals(Optional.of(LinkType.VPN));
  }

  /** Returns whether the interface {@code name} is a tunnel, or may be one. */
  boolean mayBeTunnel(String name) {
    return LinkType.isTunnelName(name) || isTunnel(name);
  }

  private Link of(String name) {
    return switch (sources.platform()) {
      case LINUX -> sources.linux().link(name);
      case WINDOWS -> adapter(name).map(Adapter::link).orElseGet(() -> unknown(name));
      case MACOS ->
        new Link(
            MacPorts.type(sources.calls().macHardwarePorts(), name),
            adapter(name).map(each -> each.link().nominalRate()).orElseGet(Sentinels::unreadable));
      case OTHER -> unknown(name);
    };
  }

  private Optional<Adapter> adapter(String name) {
    return sources.facts().get().adapter(name);
  }

  private static Link unknown(String name) {
    return new Link(
        LinkType.isCertainTunnelName(name) ? Reading.of(LinkType.VPN) : Sentinels.unreadable(),
        Sentinels.unreadable());
  }
}
