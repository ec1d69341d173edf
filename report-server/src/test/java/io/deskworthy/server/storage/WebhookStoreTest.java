package io.deskworthy.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class WebhookStoreTest extends WebhookStoreContract {

  @TempDir
  private Path folder;

  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
