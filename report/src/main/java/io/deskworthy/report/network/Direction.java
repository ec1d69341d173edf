package io.deskworthy.report.network;

import io.deskworthy.report.finding.LoadedFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.ThroughputFindings;
import java.util.Locale;
import java.util.Optional;

/** Which way the payload goes. */
public enum Direction {
  /** From the node to the candidate. */
  DOWNLOAD,
  /** From the candidate to the node. */
  UPLOAD;

  /** Returns the word used in JSON: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the direction of that word, or nothing if there is none. */
  public static Optional<Direction> ofWord(String word) {
    for (Direction direction : values()) {
      if (direction.word().equals(word)) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }

  /** Returns the names of what is found in this direction. */
  public ThroughputFindings findings() {
    return this == DOWNLOAD ? NetworkFindings.DOWNLOAD : NetworkFindings.UPLOAD;
  }

  /** Returns the names of what the probe shows while this direction is under load. */
  public LoadedFindings loadedFindings() {
    return this == DOWNLOAD ? NetworkFindings.DOWNLOAD_LOADED : NetworkFindings.UPLOAD_LOADED;
  }
}
