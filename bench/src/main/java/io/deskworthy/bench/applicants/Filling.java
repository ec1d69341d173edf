package io.deskworthy.bench.applicants;

import io.deskworthy.report.json.MalformedJsonException;
import java.sql.SQLException;
import java.time.Clock;

/** Writes applications into the database of a server that was started once and is stopped. */
public final class Filling {

  private static final int BATCH = 1000;

  private Filling() {}

  /** Writes {@code reports} of them, drawn by {@code seed}; says how far it is. */
  public static void of(Place place, int reports, long seed)
      throws SQLException, MalformedJsonException {
    try (Rows rows = Rows.at(place)) {
      Applications applications = new Applications(seed, Clock.systemUTC().instant());
      rows.keepForYears();
      int positions = rows.openPositions(applications);
      for (int done = 0; done < reports; done += BATCH) {
        rows.add(applications.next(Math.min(BATCH, reports - done), positions));
        if (done % (10 * BATCH) == 0) {
          System.err.println(done + " of " + reports + " reports");
        }
      }
    }
  }
}
