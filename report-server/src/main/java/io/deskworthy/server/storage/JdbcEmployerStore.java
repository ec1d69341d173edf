package io.deskworthy.server.storage;

import io.deskworthy.report.text.KeepingTime;
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
        .createQuery("SELECT * FROM employer")
        .map((row, context) -> new Employer(
            row.getString("name"),
            new KeepingTime(row.getInt("retention_days"), row.getInt("undecided_days"))))
        .findOne());
  }

  @Override
  public void put(Employer employer) {
    long now = clock.millis();
    database.write(handle -> {
      keepPeriod(handle, now, employer.keeping());
      return keep(handle, employer);
    });
  }

  private static void keepPeriod(Handle handle, long now, KeepingTime keeping) {
    handle
        .createUpdate("""
            INSERT INTO retention_period (since, days, undecided_days)
            SELECT :now, :days, :undecided
            WHERE NOT EXISTS (
              SELECT 1 FROM retention_period
              WHERE since = (SELECT MAX(since) FROM retention_period)
                AND days = :days AND undecided_days = :undecided)
            ON CONFLICT (since) DO UPDATE
              SET days = excluded.days, undecided_days = excluded.undecided_days
            """)
        .bind("now", now)
        .bind("days", keeping.days())
        .bind("undecided", keeping.undecidedDays())
        .execute();
  }

  private static int keep(Handle handle, Employer employer) {
    return handle
        .createUpdate("""
            INSERT INTO employer (id, name, retention_days, undecided_days)
            VALUES (1, :name, :days, :undecided)
            ON CONFLICT (id) DO UPDATE
              SET name = :name, retention_days = :days, undecided_days = :undecided
            """)
        .bind("name", employer.name())
        .bind("days", employer.keeping().days())
        .bind("undecided", employer.keeping().undecidedDays())
        .execute();
  }
}
