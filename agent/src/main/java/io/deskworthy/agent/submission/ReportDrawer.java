package io.deskworthy.agent.submission;

import io.deskworthy.agent.storage.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Keeps signed reports until they are delivered and after: on the disk before on the wire. */
public final class ReportDrawer {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Tells two reports of one second apart, also where letter case does not count. */
  private static final int DIGEST_CHARACTERS = 8;

  private final Path folder;
  private final Clock clock;

  /** Keeps them in {@code folder}, which is made with the first report. */
  public ReportDrawer(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Returns the drawer of the user whose data folder this is. */
  public static ReportDrawer in(Path dataFolder, Clock clock) {
    return new ReportDrawer(dataFolder.resolve("reports"), clock);
  }

  /**
   * Writes {@code report} to a file of its own and returns it. When this returns, the report
   * survives a power cut.
   *
   * @throws ReportNotKeptException if the disk is full or the folder closed; nothing was sent and
   *     the report can be kept elsewhere
   */
  public Path keep(OutgoingReport report) throws ReportNotKeptException {
    String name = "report-" + MOMENT.format(clock.instant()) + "-"
        + report.digest().substring(0, DIGEST_CHARACTERS) + ".jws";
    Path file = folder.resolve(name);
    try {
      OwnerOnly.createFolder(folder);
    } catch (IOException closed) {
      throw new ReportNotKeptException(file, closed);
    }
    keepAs(file, report);
    return file;
  }

  /** Writes {@code report} to the file a person named, replacing what was there. */
  public static void keepAs(Path file, OutgoingReport report) throws ReportNotKeptException {
    try {
      OwnerOnly.write(file, report.jws().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException full) {
      throw new ReportNotKeptException(file, full);
    }
  }
}
