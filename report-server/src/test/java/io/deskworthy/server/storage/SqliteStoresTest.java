package io.deskworthy.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoresTest {

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

  @Nested
  final class AllButReports extends StoresContract {
    @Override
    Stores stores() {
      return Stores.over(database);
    }
  }

  @Nested
  final class Applicants extends ApplicantStoreContract {
    @Override
    Database database() {
      return database;
    }
  }

  @Nested
  final class Reports extends ReportStoreContract {
    @Override
    Stores stores() {
      return Stores.over(database);
    }
  }
}
