package io.deskworthy.server.storage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** What every store promises, kept by a real database of its own for each test. */
abstract class DatabaseStoresContract {

  private Database database;

  /** Opens an empty one. */
  abstract Database open();

  /** Returns it. */
  final Database database() {
    return database;
  }

  @BeforeEach
  final void openDatabase() {
    database = open();
  }

  @AfterEach
  final void closeDatabase() {
    if (database != null) {
      database.close();
    }
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
