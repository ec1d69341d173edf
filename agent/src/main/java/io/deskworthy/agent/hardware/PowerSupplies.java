package io.deskworthy.agent.hardware;

import java.util.List;

/** Reads the {@code uevent} texts of {@code /sys/class/power_supply}. */
final class PowerSupplies {

  private PowerSupplies() {}

  /** Returns whether a battery of the machine is being emptied and nothing feeds it. */
  static boolean areOnBattery(List<String> supplies) {
    return supplies.stream().anyMatch(PowerSupplies::isEmptying)
        && supplies.stream().noneMatch(PowerSupplies::isFeeding);
  }

  private static boolean isEmptying(String supply) {
    return says(supply, "TYPE=Battery")
        && !says(supply, "SCOPE=Device")
        && says(supply, "STATUS=Discharging");
  }

  private static boolean isFeeding(String supply) {
    return !says(supply, "TYPE=Battery") && says(supply, "ONLINE=1");
  }

  private static boolean says(String supply, String property) {
    return supply.lines().anyMatch(line -> line.equals("POWER_SUPPLY_" + property));
  }
}
