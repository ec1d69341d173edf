package io.deskworthy.bench.applicants;

import io.deskworthy.testkit.database.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything is kept.
 *
 * @param data the server's folder
 * @param postgres address of a PostgreSQL database; none for SQLite in that folder
 */
public record Place(Path data, Optional<String> postgres) {

  private static final String NAME = "applicants";

  /** Returns a SQLite database in {@code data}. */
  public static Place sqlite(Path data) {
    return new Place(data, Optional.empty());
  }

  /** Starts a PostgreSQL of our own, which is gone at the end. */
  static Place postgres(Path data) throws IOException, InterruptedException {
    LocalPostgres server = LocalPostgres.shared();
    server.createDatabase(NAME);
    return new Place(data, Optional.of(server.url(NAME)));
  }

  String name() {
    return postgres.isPresent() ? "PostgreSQL" : "SQLite";
  }

  /** Returns the address for JDBC. */
  String url() {
    return postgres.orElse("jdbc:sqlite:" + data.resolve("deskworthy.db"));
  }

  String user() {
    return postgres.isPresent() ? LocalPostgres.USER : "";
  }

  String password() {
    return postgres.isPresent() ? LocalPostgres.PASSWORD : "";
  }

  /** Returns what the server is told on its command line. */
  List<String> options() {
    return postgres
        .map(url -> List.of("--database", url, "--database-user", LocalPostgres.USER))
        .orElse(List.of());
  }

  /** Returns what it is told otherwise. */
  Map<String, String> environment() {
    return postgres.isPresent()
        ? Map.of("DESKWORTHY_DATABASE_PASSWORD", LocalPostgres.PASSWORD)
        : Map.of();
  }
}
