package io.deskworthy.server.storage;

import io.deskworthy.server.upkeep.StorageFigures;
import io.deskworthy.server.upkeep.StorageGauge;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/** Counts rows and bytes. */
public final class JdbcStorageGauge implements StorageGauge {

  private final Database database;
  private final Path folder;

  /** Measures {@code database} and the disk of {@code folder}. */
  public JdbcStorageGauge(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  @Override
  public StorageFigures read() {
    // 0 where a system does not tell.
    long free = folder.toFile().getUsableSpace();
    return database.read(handle -> new StorageFigures(
        database.kind(),
        database.bytes(handle),
        free,
        rows(handle, "report"),
        rows(handle, "invitation"),
        rows(handle, "certificate"),
        rows(handle, "audit_entry")));
  }

  private static long rows(Handle handle, String table) {
    return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
  }
}
