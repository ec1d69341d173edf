package io.deskworthy.server.storage;

import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import java.util.Optional;

/** Keeps the employer in table {@code employer}. */
public final class JdbcEmployerStore implements EmployerStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcEmployerStore(Database database) {
    this.database = database;
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
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO employer (id, name, retention_days) VALUES (1, :name, :days)
            ON CONFLICT (id) DO UPDATE SET name = :name, retention_days = :days
            """)
        .bind("name", employer.name())
        .bind("days", employer.retentionDays())
        .execute());
  }
}
