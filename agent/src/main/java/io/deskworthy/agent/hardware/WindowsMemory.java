package io.deskworthy.agent.hardware;

import com.sun.jna.Native;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.ByteSize;

/**
 * Asks Windows for the memory that the firmware says is fitted. JNA's own {@code Kernel32} lacks
 * this one call.
 */
final class WindowsMemory {

  private static final long BYTES_PER_KILOBYTE = 1024;

  private WindowsMemory() {}

  /** Reads installed memory; unknown where the firmware's tables are malformed. */
  static Reading<ByteSize> installed() {
    LongByReference kilobytes = new LongByReference();
    FirmwareTables kernel = Native.load("kernel32", FirmwareTables.class);
    return kernel.GetPhysicallyInstalledSystemMemory(kilobytes)
        ? Sentinels.bytes(kilobytes.getValue() * BYTES_PER_KILOBYTE)
        : Sentinels.unreadable();
  }

  /** The part of {@code kernel32.dll} that is needed; names are Microsoft's. */
  interface FirmwareTables extends StdCallLibrary {

    /** Writes installed memory in kilobytes and returns whether it could. */
    boolean GetPhysicallyInstalledSystemMemory(LongByReference totalMemoryInKilobytes);
  }
}
