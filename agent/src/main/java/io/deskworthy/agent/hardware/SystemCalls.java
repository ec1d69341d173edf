package io.deskworthy.agent.hardware;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.ByteSize;

/** What single operating systems tell that no library asks them. */
interface SystemCalls {

  /** The ones of the system this runs on. */
  SystemCalls REAL = new SystemCalls() {
    @Override
    public Reading<ByteSize> windowsInstalledMemory() {
      return WindowsMemory.installed();
    }

    @Override
    public Reading<String> windowsEdition() {
      return Sentinels.text(
          Advapi32Util.registryGetStringValue(
              WinReg.HKEY_LOCAL_MACHINE,
              "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion",
              "EditionID"),
          MAX_EDITION);
    }

    @Override
    public String macHardwarePorts() {
      return CommandOutput.of("/usr/sbin/networksetup", "-listallhardwareports");
    }
  };

  /** As long as the finding may be. */
  int MAX_EDITION = 40;

  /** Asks the firmware, through Windows, for the memory that is fitted. */
  Reading<ByteSize> windowsInstalledMemory();

  /** Asks Windows' registry for its edition. */
  Reading<String> windowsEdition();

  /** Lists the network ports of a Mac, as its own program prints them; nothing if it does not. */
  String macHardwarePorts();
}
