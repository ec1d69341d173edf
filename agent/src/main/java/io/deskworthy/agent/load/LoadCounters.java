package io.deskworthy.agent.load;

import java.util.Optional;

/** Counters of this computer that only rise. Safe for concurrent use. */
public interface LoadCounters {

  /** Nothing can be read. */
  LoadCounters NONE = new LoadCounters() {
    @Override
    public Optional<ProcessorTime> processors() {
      return Optional.empty();
    }

    @Override
    public Optional<InterfaceBytes> bytes(String interfaceName) {
      return Optional.empty();
    }

    @Override
    public boolean isTunnel(String interfaceName) {
      return false;
    }
  };

  /** Returns what all processors together did since the computer started. */
  Optional<ProcessorTime> processors();

  /** Returns what went through a network interface since it came up; nothing for the loopback. */
  Optional<InterfaceBytes> bytes(String interfaceName);

  /** Returns whether an interface looks like the end of a tunnel: a hint, by its type and name. */
  boolean isTunnel(String interfaceName);

  /**
   * Time of all processors, in a unit of the system's own.
   *
   * @param busy spent on anything but waiting
   * @param all spent at all
   */
  record ProcessorTime(long busy, long all) {}

  /**
   * Bytes with all headers, of all programs.
   *
   * @param received into this computer
   * @param sent out of it
   */
  record InterfaceBytes(long received, long sent) {}
}
