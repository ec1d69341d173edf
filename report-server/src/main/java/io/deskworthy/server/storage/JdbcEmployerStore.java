package io.deskworthy.server.storage;

import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps the employer in {@code employer}, and since when things are kept how long. */
public final class JdbcEmployerStore implements EmployerStore {

  private final Database database;
  private final Clock clock;

  /** Keeps in {@code database}. */
  public JdbcEmployerStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Employer> find() {
    return database.read(handle -> handle
        .createQuery("SELECT name, retention_days FROM employer")
        .map((row, context) -> new Employer(row.getString("name"), row.getInt("retention_days")))
        .findOne());
  }

  @Override
  public void put(Employer employer) {
    long now = clock.millis();
    database.write(handle -> {
      keepPeriod(handle, now, employer.retentionDays());
      return keep(handle, employer);
    });
  }

  private static void keepPeriod(Handle handle, long now, int days) {
    handle.createUpdate("""
            INSERT INTO retention_period (since, days)
            SELECT :now, :days
            WHERE :days <> COALESCE(
              (SELECT days FROM retention_period ORDER BY since DESC LIMIT 1), 0)
            ON CONFLICT (since) DO UPDATE SET days = excluded.days
            """).bind("now", now).bind("days", days).execute();
  }

  private static int keep(Handle handle, Employer employer) {
    return handle
        .createUpdate("""
            INSERT INTO employer (id, name, retention_days) VALUES (1, :name, :days)
            ON CONFLICT (id) DO UPDATE SET name = :name, retention_days = :days
            """)
        .bind("name", employer.name())
        .bind("days", employer.retentionDays())
        .execute();
  }
}
