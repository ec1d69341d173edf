package io.deskworthy.bench.applicants;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The tables, as they grow. */
final class BenchText {

  private final StringBuilder text = new StringBuilder();

  BenchText(int reports, int requests, String database, String heap) throws IOException {
    text.append("## ").append(database).append(", ").append(LocalDate.now(ZoneOffset.UTC));
    text.append("\n\n").append(Machine.now());
    text.append(String.format(
        Locale.ROOT,
        "%,d reports. Server with a heap of %s. %d requests of each kind, one after the other,"
            + " each timed from the request to the last byte of the page.%n",
        reports,
        heap,
        requests));
  }

  void starts(double first, double second) {
    text.append(String.format(
        Locale.ROOT,
        "First start over reports without a list: %.0f s; the next start: %.1f s.%n%n",
        first,
        second));
    text.append("| asked for | p50 ms | p99 ms | most ms | page kB |\n|---|---|---|---|---|\n");
  }

  void kind(String name, Latency latency, long kilobytes) {
    text.append(String.format(Locale.ROOT, "| %s | %s | %d |%n", name, latency.cells(), kilobytes));
  }

  void atOnce(int people, Latency latency) {
    text.append(String.format(
        Locale.ROOT,
        "| all kinds mixed, %d recruiters at once without a pause | %s | |%n",
        people,
        latency.cells()));
  }

  void file(String heap, Recruiter.Answer file, long peak) {
    text.append(String.format(
        Locale.ROOT,
        "%nCSV of all that are not archived, from a server with `-Xmx%s`: %,d lines, %.1f MB in"
            + " %.1f s; the process had %d MB at most.",
        heap,
        file.lines(),
        file.bytes() / 1e6,
        file.millis() / 1e3,
        peak));
    text.append("\n");
  }

  String text() {
    return text.toString();
  }
}
