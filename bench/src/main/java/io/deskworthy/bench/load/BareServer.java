package io.deskworthy.bench.load;

import io.deskworthy.report.SignedReport;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * What a server must do at the very least with a report: check one signature by what the JDK
 * brings, put the text into the database, answer when it is on the disk. Whatever waits is
 * committed together, as in the product.
 */
public final class BareServer {

  private static final int MOST_TOGETHER = 256;

  private final BlockingQueue<Row> waiting = new ArrayBlockingQueue<>(MOST_TOGETHER);
  private final Map<String, JdkKey> keys = new HashMap<>();

  private BareServer(List<String> jwks) throws MalformedJsonException, GeneralSecurityException {
    for (String jwk : jwks) {
      JdkKey key = JdkKey.of(jwk);
      keys.put(key.keyId(), key);
    }
  }

  /** Runs it; arguments: the database for JDBC, a file with a key as JWK in each line. */
  public static void main(String[] arguments) throws Exception {
    BareServer server = new BareServer(Files.readAllLines(Path.of(arguments[1])));
    Connection database = open(arguments[0]);
    Thread writer = new Thread(() -> server.writeOn(database), "writer");
    writer.setDaemon(true);
    writer.start();
    Javalin javalin = Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.routes.post("/api/v1/reports", context -> {
        server.take(context.body());
        context.status(201);
        context.result("{}");
      });
    });
    javalin.start("127.0.0.1", 0);
    System.out.println("listening: http://127.0.0.1:" + javalin.port());
  }

  private void take(String jws)
      throws RejectedJwsException, GeneralSecurityException, InterruptedException {
    String keyId = UnverifiedJws.parse(jws).header().keyId().orElse("");
    if (!Objects.requireNonNull(keys.get(keyId)).signed(jws)) {
      throw new GeneralSecurityException("the signature does not fit");
    }
    Row row = new Row(keyId, jws);
    waiting.put(row);
    row.stored().join();
  }

  private static Connection open(String url) throws SQLException {
    Connection connection = url.startsWith("jdbc:sqlite:")
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(
            url,
            System.getenv(LoadedServer.DATABASE_USER),
            System.getenv(LoadedServer.DATABASE_PASSWORD));
    try (Statement statement = connection.createStatement()) {
      if (url.startsWith("jdbc:sqlite:")) {
        statement.execute("PRAGMA journal_mode=WAL");
        statement.execute("PRAGMA synchronous=FULL");
      }
      statement.execute("CREATE TABLE report (key_id TEXT, digest TEXT UNIQUE, jws TEXT)");
    }
    connection.setAutoCommit(false);
    return connection;
  }

  private void writeOn(Connection database) {
    List<Row> together = new ArrayList<>();
    try {
      while (true) {
        together.add(waiting.take());
        waiting.drainTo(together, MOST_TOGETHER - 1);
        store(database, together);
        together.forEach(row -> row.stored().complete(true));
        together.clear();
      }
    } catch (SQLException | InterruptedException failed) {
      together.forEach(row -> row.stored().completeExceptionally(failed));
      throw new IllegalStateException(failed);
    }
  }

  private static void store(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO report VALUES (?, ?, ?)")) {
      for (Row row : rows) {
        insert.setString(1, row.keyId());
        insert.setString(2, SignedReport.digest(row.jws()));
        insert.setString(3, row.jws());
        insert.addBatch();
      }
      int[] unused = insert.executeBatch();
    }
    connection.commit();
  }

  private record Row(String keyId, String jws, CompletableFuture<Boolean> stored) {
    Row(String keyId, String jws) {
      this(keyId, jws, new CompletableFuture<>());
    }
  }
}
