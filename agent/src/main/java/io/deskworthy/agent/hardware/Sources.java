package io.deskworthy.agent.hardware;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where values come from.
 *
 * @param platform which system it is
 * @param facts what every system tells; asked for on the thread that needs it first
 * @param linux the files of a Linux
 * @param calls what single systems tell besides
 * @param paths network interfaces
 */
record Sources(
    Platform platform,
    Supplier<MachineFacts> facts,
    LinuxMachine linux,
    SystemCalls calls,
    NetworkPaths paths) {

  /** Those of the computer this runs on. */
  static final Sources REAL = new Sources(
      Platform.ofThisSystem(),
      OshiInventory::shared,
      new LinuxMachine(new SystemFiles(Path.of("/"))),
      SystemCalls.REAL,
      NetworkPaths.SYSTEM);
}
