package io.deskworthy.server.storage;

import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings the tables to this version. Other servers may be at work on the same database meanwhile: a
 * migration takes its turn among those who write, so that neither of the two ever holds a table the
 * other waits for. When those who only read are in its way it lets go of all it has and tries
 * again.
 */
final class Migrations {

  static final String LOCATION = "classpath:io/deskworthy/server/storage/migration";

  /**
   * How long readers may be in the way, by judgement: pages take milliseconds, a backup reads for
   * minutes at most; whoever starts a server is to be told rather than kept waiting for longer.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Long enough for those who waited for it to be through. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Migrations() {}

  /**
   * Runs those of {@code locations} that were not run before, each in a transaction.
   *
   * @throws StorageUnavailableException if one fails or the database cannot be reached; says why
   */
  static void run(Dialect dialect, List<String> locations) {
    try {
      Flyway flyway = Flyway.configure()
          .dataSource(dialect.source())
          .locations(locations.toArray(String[]::new))
          .callbacks(new Turn(dialect))
          .load();
      Passing.again(flyway::migrate, PATIENCE, PAUSE);
    } catch (FlywayException failed) {
      throw new StorageUnavailableException(
          "the database cannot be opened: " + failed.getMessage(), failed);
    }
  }

  /** Waits within the transaction of a migration until nobody else writes. */
  private static final class Turn extends BaseCallback {

    private final Dialect dialect;

    Turn(Dialect dialect) {
      this.dialect = dialect;
    }

    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
      Jdbi.create(context.getConnection()).useHandle(handle -> {
        dialect.takeTurn(handle);
        dialect.makeWay(handle);
      });
    }
  }
}
