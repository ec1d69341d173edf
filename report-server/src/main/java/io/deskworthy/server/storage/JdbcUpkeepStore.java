package io.deskworthy.server.storage;

import io.deskworthy.server.upkeep.UpkeepRecord;
import io.deskworthy.server.upkeep.UpkeepStore;
import io.deskworthy.server.upkeep.UpkeepWork;
import java.util.Optional;

/** Keeps what was done last in table {@code upkeep}. */
public final class JdbcUpkeepStore implements UpkeepStore {

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcUpkeepStore(Database database) {
    this.database = database;
  }

  @Override
  public void done(UpkeepWork work, UpkeepRecord record) {
    database.write(handle -> handle
        .createUpdate("""
            INSERT INTO upkeep (work, at, detail) VALUES (:work, :at, :detail)
            ON CONFLICT (work) DO UPDATE SET at = excluded.at, detail = excluded.detail
            """)
        .bind("work", work.name())
        .bind("at", record.at().toEpochMilli())
        .bind("detail", record.detail())
        .execute());
  }

  @Override
  public Optional<UpkeepRecord> last(UpkeepWork work) {
    return database.read(handle -> handle
        .createQuery("SELECT at, detail FROM upkeep WHERE work = :work")
        .bind("work", work.name())
        .map((row, context) -> new UpkeepRecord(Rows.instant(row, "at"), row.getLong("detail")))
        .findOne());
  }
}
