package io.deskworthy.server.settings;

import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.upkeep.StorageFigures;
import io.deskworthy.server.upkeep.UpkeepWork;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the page about storage shows.
 *
 * @param asked what somebody wants changed and has to be sure of
 * @param keeping for how long things are kept
 * @param due of how many people something is deleted at the next run
 * @param rows figures
 */
record StoragePage(Asked asked, KeepingTime keeping, int due, List<Row> rows) {

  private static final double MEGA = 1e6;

  private static final double GIGA = 1e9;

  /** A figure and what it is called. */
  record Row(String name, String value) {}

  /**
   * What was sent and is not done yet.
   *
   * @param wanted in place of that
   * @param due of how many people all would be deleted by that
   * @param fault key of the text that says what was wrong
   */
  record Asked(Optional<KeepingTime> wanted, int due, Optional<String> fault) {

    static final Asked NOTHING = new Asked(Optional.empty(), 0, Optional.empty());

    static final Asked NO_NUMBER = new Asked(Optional.empty(), 0, Optional.of("storage.fault"));
  }

  static StoragePage of(UpkeepParts parts, Frame frame, Asked asked) {
    StorageFigures figures = parts.gauge().read();
    KeepingTime keeping = parts.retention().keeping();
    return new StoragePage(
        asked,
        keeping,
        parts.retention().due(keeping),
        List.of(
            new Row(frame.text("storage.database"), figures.kind()),
            new Row(frame.text("storage.size"), size(figures.bytes(), frame)),
            new Row(
                frame.text("storage.free"),
                figures.freeBytes() > 0
                    ? size(figures.freeBytes(), frame)
                    : frame.text("storage.unknown")),
            new Row(frame.text("storage.reports"), count(figures.reports(), frame)),
            new Row(frame.text("storage.invitations"), count(figures.invitations(), frame)),
            new Row(frame.text("storage.certificates"), count(figures.certificates(), frame)),
            new Row(frame.text("storage.log"), count(figures.logEntries(), frame)),
            new Row(frame.text("storage.backup"), last(parts, UpkeepWork.BACKUP, frame)),
            new Row(frame.text("storage.check"), last(parts, UpkeepWork.CHECK, frame)),
            new Row(frame.text("storage.retention"), last(parts, UpkeepWork.RETENTION, frame))));
  }

  private static String last(UpkeepParts parts, UpkeepWork work, Frame frame) {
    return parts
        .upkeep()
        .last(work)
        .map(record -> frame.text(
            "storage.last." + work, frame.minute(record.at()), count(record.detail(), frame)))
        .orElseGet(() -> frame.text("storage.never"));
  }

  private static String count(long number, Frame frame) {
    return String.format(frame.language().locale(), "%,d", number);
  }

  private static String size(long bytes, Frame frame) {
    Locale locale = frame.language().locale();
    return bytes >= GIGA
        ? String.format(locale, "%.1f %s", bytes / GIGA, frame.text("storage.gigabytes"))
        : String.format(locale, "%.1f %s", bytes / MEGA, frame.text("storage.megabytes"));
  }
}
