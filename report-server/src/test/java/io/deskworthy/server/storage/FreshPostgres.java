package io.deskworthy.server.storage;

import io.deskworthy.testkit.database.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** New databases on a real PostgreSQL server; tests that need one are passed over without it. */
public final class FreshPostgres {

  private static final String TEMPLATE = "migrated";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static @Nullable String template;

  private FreshPostgres() {}

  /** Returns the running server, or passes the test over and says so aloud. */
  public static LocalPostgres server() throws IOException, InterruptedException {
    Optional<String> missing = LocalPostgres.missing();
    missing.ifPresent(why -> System.err.println("NOT TESTED on PostgreSQL: " + why));
    Assumptions.assumeTrue(missing.isEmpty(), () -> "no PostgreSQL: " + missing.orElse(""));
    return LocalPostgres.shared();
  }

  /** Makes a database with all tables and no rows; returns its address. */
  public static String url() {
    try {
      LocalPostgres server = server();
      synchronized (FreshPostgres.class) {
        if (template == null) {
          server.createDatabase(TEMPLATE);
          open(server.url(TEMPLATE)).close();
          template = TEMPLATE;
        }
        String name = "test" + NUMBER.incrementAndGet();
        server.copyDatabase(TEMPLATE, name);
        return server.url(name);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(hurry);
    }
  }

  /** Makes and opens such a database. */
  public static Database open() {
    return open(url());
  }

  /** Opens the database at {@code url}. */
  public static Database open(String url) {
    return Database.openPostgres(
        url, Optional.of(LocalPostgres.USER), Optional.of(LocalPostgres.PASSWORD));
  }
}
