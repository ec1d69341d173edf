package io.deskworthy.report.machine;

import java.util.Optional;

/**
 * By what an operating system is found in the {@link SupportTable}.
 *
 * @param system {@code windows}, {@code macos}, or the {@code ID} of a Linux distribution's
 *     os-release
 * @param version Windows' build, macOS' major version, or {@code VERSION_ID}; empty where a
 *     distribution has none
 * @param edition Windows' edition as its registry has it: {@code Professional}
 */
public record SystemIdentity(String system, String version, Optional<String> edition) {

  /** Windows from its build, {@code 26100} of {@code 10.0.26100}. */
  public static SystemIdentity windows(String build, Optional<String> edition) {
    return new SystemIdentity("windows", build, edition);
  }

  /** macOS from its version: 14 of {@code 14.5}, 10.15 of {@code 10.15.7}. */
  public static SystemIdentity macos(String version) {
    String[] parts = version.split("\\.", -1);
    String major = parts[0].equals("10") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    return new SystemIdentity("macos", major, Optional.empty());
  }

  /** A Linux distribution. */
  public static SystemIdentity linux(String id, String versionId) {
    return new SystemIdentity(id, versionId, Optional.empty());
  }
}
