package io.deskworthy.server;

import io.deskworthy.server.audit.AuditEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Which entries were once the last of the log, in a file beside the database: entries that were cut
 * off at its end, or a log that was replaced, show by them. One line each: time, number, hash.
 */
final class AuditHeads {

  /** A year of days. */
  private static final int MOST = 400;

  private final Path file;

  AuditHeads(Path file) {
    this.file = file;
  }

  /** Returns the hashes. */
  synchronized List<String> hashes() throws IOException {
    return lines().stream()
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .toList();
  }

  /** Keeps that {@code entry} is the last. */
  synchronized void add(AuditEntry entry) throws IOException {
    List<String> lines = new ArrayList<>(lines());
    String line = entry.at() + " " + entry.number() + " " + entry.hash();
    if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) {
      lines.add(line);
      Path unfinished = file.resolveSibling("new-heads");
      Files.write(
          unfinished,
          lines.subList(Math.max(0, lines.size() - MOST), lines.size()),
          StandardCharsets.UTF_8);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }
}
