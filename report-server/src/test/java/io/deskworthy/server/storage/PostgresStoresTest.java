package io.deskworthy.server.storage;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** What every store promises, kept by a real PostgreSQL. */
final class PostgresStoresTest {

  private Database database;

  @BeforeEach
  void open() {
    database = FreshPostgres.open();
  }

  @AfterEach
  void close() {
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

  @Nested
  final class Log extends AuditLogContract {
    private JdbcAuditLog log;

    @BeforeEach
    void begin() {
      log = Stores.log(database);
    }

    @Override
    JdbcAuditLog log() {
      return log;
    }
  }

  @Nested
  final class WebhooksAndAnswers extends WebhookStoreContract {
    @Override
    Database database() {
      return database;
    }
  }

  @Nested
  final class Statuses extends StatusStoreContract {
    private JdbcStatusStore store;

    @BeforeEach
    void begin() {
      store = new JdbcStatusStore(database, new Random(1));
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
}
