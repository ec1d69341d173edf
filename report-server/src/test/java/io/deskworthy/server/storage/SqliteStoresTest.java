package io.deskworthy.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoresTest extends DatabaseStoresContract {

  @TempDir
  private Path folder;

  @Override
  Database open() {
    return Database.open(folder.resolve("test.db"));
  }
}
