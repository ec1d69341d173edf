package io.deskworthy.server.storage;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** What every store promises, kept by a real PostgreSQL. */
final class PostgresStoresTest extends DatabaseStoresContract {

  @Override
  Database open() {
    return FreshPostgres.open();
  }

  @Nested
  final class Log extends AuditLogContract {
    private JdbcAuditLog log;

    @BeforeEach
    void begin() {
      log = Stores.log(PostgresStoresTest.this.database());
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
      return PostgresStoresTest.this.database();
    }
  }

  @Nested
  final class Statuses extends StatusStoreContract {
    private JdbcStatusStore store;

    @BeforeEach
    void begin() {
      store = new JdbcStatusStore(PostgresStoresTest.this.database(), new Random(1));
    }

    @Override
    Database database() {
      return PostgresStoresTest.this.database();
    }

    @Override
    JdbcStatusStore store() {
      return store;
    }
  }
}
