package io.deskworthy.server;

import io.deskworthy.server.storage.Database;
import io.deskworthy.server.storage.StorageUnavailableException;
import java.io.IOException;
import java.util.Optional;

/**
 * Where a PostgreSQL database is, and as whom it is opened.
 *
 * @param url {@code jdbc:postgresql://HOST:PORT/NAME} without a password; if empty, the database
 *     with which the server was last started: at first SQLite in the data folder
 * @param user as whom
 * @param password for them; else what stands in {@code PGPASSFILE} or {@code ~/.pgpass}
 */
public record DatabaseLogin(
    Optional<String> url, Optional<String> user, Optional<String> password) {

  /** The database with which the server was last started. */
  public static final DatabaseLogin SAME =
      new DatabaseLogin(Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns this login to the database at {@code known}, unless it names one itself. */
  DatabaseLogin orAt(Optional<String> known) {
    return new DatabaseLogin(url.or(() -> known), user, password);
  }

  /**
   * Opens this database, or the one in {@code folder}.
   *
   * @throws IOException if it cannot be opened; says why
   */
  Database open(DataFolder folder) throws IOException {
    try {
      return url.isPresent()
          ? Database.openPostgres(url.get(), user, password)
          : Database.open(folder.database());
    } catch (StorageUnavailableException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  /** Leaves the password out: this may stand in a log. */
  @Override
  public String toString() {
    return url.orElse("the database with which the server was last started");
  }
}
