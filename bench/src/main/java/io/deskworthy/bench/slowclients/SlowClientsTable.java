package io.deskworthy.bench.slowclients;

import io.deskworthy.bench.applicants.Machine;
import io.deskworthy.testkit.crowd.Visits;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The table, as it grows. */
final class SlowClientsTable {

  private final StringBuilder text = new StringBuilder();
  private boolean quickEnough = true;

  SlowClientsTable(int visits, String heap) throws IOException {
    text.append(LocalDate.now(ZoneOffset.UTC)).append(", ").append(Machine.now());
    text.append(String.format(
        Locale.ROOT,
        "Server with `-Xmx%s`. %,d pages for each row, one after the other, each on a new"
            + " connection and timed from the start of connecting to the last byte.%n%n",
        heap,
        visits));
    text.append(
        "| meanwhile | p50 ms | p99 ms | most ms | limit of p99 | not answered | files and"
            + " sockets open | ended by the server | memory MB |\n|---|---|---|---|---|---|---|---|---|\n");
  }

  /**
   * Adds what one kind of clients did.
   *
   * @param limit of the 99th percentile, in milliseconds
   * @param open files and sockets that the server had open at the end
   * @param ended connections that it ended meanwhile, and that came again
   * @param megabytes the most memory that its process ever had
   */
  void row(String name, Visits visits, int limit, long open, int ended, long megabytes) {
    double p99 = visits.quantile(0.99);
    quickEnough &= p99 <= limit && visits.failed() == 0;
    text.append(String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %d | %d | %d | %d | %d |%n",
        name,
        visits.quantile(0.5),
        p99,
        visits.quantile(1),
        limit,
        visits.failed(),
        open,
        ended,
        megabytes));
  }

  boolean isQuickEnough() {
    return quickEnough;
  }

  String text() {
    return text.toString();
  }
}
