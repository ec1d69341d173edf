package io.deskworthy.server.check;

import java.util.List;

/**
 * What came of looking at everything.
 *
 * @param reports how many there are
 * @param certificates how many there are
 * @param logEntries how many there are
 * @param faults a sentence for each thing that is not as it was stored, a thousand at most
 * @param faultCount how many there are in all
 * @param notes what is worth a look and may have a good reason
 */
public record CheckResult(
    long reports,
    long certificates,
    long logEntries,
    List<String> faults,
    long faultCount,
    List<String> notes) {

  /** Returns whether all is as it was stored. */
  public boolean isWhole() {
    return faultCount == 0;
  }
}
