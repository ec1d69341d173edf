package io.deskworthy.report.finding;

import static io.deskworthy.report.finding.Forms.millis;
import static io.deskworthy.report.finding.Forms.ratio;
import static io.deskworthy.report.finding.Forms.seconds;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;

/**
 * What several nights of light checks found: {@code deskworthy watch}. The lists have one entry for
 * each night, in order. A light check that was planned and is in none of them was not made, because
 * the computer slept or the program was closed: that says nothing about the line.
 */
public final class NightsFindings {

  /** A week is the longest that a line is watched. */
  public static final int MOST_NIGHTS = 7;

  /** One every three minutes of a day: six times what anybody is asked for in one night. */
  public static final int MOST_OF_A_NIGHT = 480;

  /** In which hours of the candidate's day the line was watched: {@code 22:00-06:00}. */
  public static final Finding<String> HOURS = of("hours", ValueForm.text(20));

  /** How far the candidate's clock is ahead of UTC: {@code +03:00}. */
  public static final Finding<String> OFFSET = of("utcOffset", ValueForm.text(20));

  /** Time from one light check to the next. */
  public static final Finding<Duration> INTERVAL = of("intervalSeconds", seconds());

  /** When the first light check of each night was due: seconds since 1970-01-01T00:00:00Z. */
  public static final Finding<List<Long>> STARTS =
      of("startsEpochSeconds", ListForm.of(Forms.count(253_402_300_799L), MOST_NIGHTS));

  /** How many light checks each whole night had room for. */
  public static final Finding<List<Long>> PLANNED = perNight("plannedChecks");

  /** Of those, how many the node answered. */
  public static final Finding<List<Long>> ANSWERED = perNight("answeredChecks");

  /** How many found the line dead: nothing else out there answered either. */
  public static final Finding<List<Long>> LINE_FAILURES = perNight("lineFailures");

  /** How many failed for a reason that may lie elsewhere: the server, a proxy, this computer. */
  public static final Finding<List<Long>> OTHER_FAILURES = perNight("otherFailures");

  /** Times in which the line was dead for one light check or several in a row. */
  public static final Finding<Long> OUTAGES = of("outages", Forms.count(4000));

  /** The longest of them, from the first failed light check to the next answered one. */
  public static final Finding<Duration> LONGEST_OUTAGE = of("longestOutageSeconds", seconds());

  /** Median of the median round trips of all light checks. */
  public static final Finding<Duration> RTT = of("rttMillis", millis());

  /** The longest median round trip of a light check. */
  public static final Finding<Duration> WORST_RTT = of("worstRttMillis", millis());

  /** Share of all datagrams of all light checks that did not come back. */
  public static final Finding<Ratio> LOSS = of("lossRatio", ratio());

  /** The largest share that one light check lost. */
  public static final Finding<Ratio> WORST_LOSS = of("worstLossRatio", ratio());

  /** Median of the rates of a short download; too short for a goodput, so never judged. */
  public static final Finding<BitRate> RATE = of("shortDownloadBitsPerSecond", Forms.rate());

  /** The lowest of them. */
  public static final Finding<BitRate> WORST_RATE =
      of("worstShortDownloadBitsPerSecond", Forms.rate());

  /** What all light checks moved, both directions. */
  public static final Finding<ByteSize> DATA = of("usedBytes", Forms.bytes());

  static final List<Finding<?>> ALL = List.of(
      HOURS,
      OFFSET,
      INTERVAL,
      STARTS,
      PLANNED,
      ANSWERED,
      LINE_FAILURES,
      OTHER_FAILURES,
      OUTAGES,
      LONGEST_OUTAGE,
      RTT,
      WORST_RTT,
      LOSS,
      WORST_LOSS,
      RATE,
      WORST_RATE,
      DATA);

  private static final String PREFIX = "network.nights.";

  private NightsFindings() {}

  /** Returns whether {@code finding} is one of these, which no check of one run makes. */
  public static boolean has(Finding<?> finding) {
    return finding.path().startsWith(PREFIX);
  }

  private static Finding<List<Long>> perNight(String name) {
    return of(name, ListForm.of(Forms.count(MOST_OF_A_NIGHT), MOST_NIGHTS));
  }

  private static <T> Finding<T> of(String name, ValueForm<T> form) {
    return Finding.selfReported("network.nights." + name, form);
  }
}
