package io.deskworthy.server.storage;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class StatusStoreTest extends StatusStoreContract {

  @TempDir
  private Path folder;

  private Database database;
  private JdbcStatusStore store;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
    store = new JdbcStatusStore(database, new Random(1));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }

  @Override
  JdbcStatusStore store() {
    return store;
  }
}
