package io.deskworthy.bench.load;

import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.jws.MalformedKeyException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * What a server must do at the very least with a report: check one signature, put the text into
 * SQLite, answer when it is on the disk. Whatever waits is committed together, as in the product.
 */
public final class BareServer {

  private static final int MOST_TOGETHER = 256;

  private final BlockingQueue<Row> waiting = new ArrayBlockingQueue<>(MOST_TOGETHER);
  private final Map<String, VerificationKey> keys = new HashMap<>();

  private BareServer(List<String> jwks) throws MalformedKeyException {
    for (String jwk : jwks) {
      VerificationKey key = VerificationKey.fromJwk(jwk);
      keys.put(key.keyId(), key);
    }
  }

  /** Runs it; arguments: the database's file, a file with a key as JWK in each line. */
  public static void main(String[] arguments) throws Exception {
    BareServer server = new BareServer(Files.readAllLines(Path.of(arguments[1])));
    Thread writer = new Thread(() -> server.write(arguments[0]), "writer");
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

  private void take(String jws) throws RejectedJwsException, InterruptedException {
    UnverifiedJws unverified = UnverifiedJws.parse(jws);
    String keyId = unverified.header().keyId().orElse("");
    var unused = unverified.verify(ReportFormat.TYPE, Objects.requireNonNull(keys.get(keyId)));
    Row row = new Row(keyId, jws);
    waiting.put(row);
    row.stored().join();
  }

  private void write(String file) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute("PRAGMA journal_mode=WAL");
      connection.createStatement().execute("PRAGMA synchronous=FULL");
      connection.createStatement().execute("CREATE TABLE report (key_id TEXT, jws TEXT UNIQUE)");
      connection.setAutoCommit(false);
      List<Row> together = new ArrayList<>();
      while (true) {
        together.add(waiting.take());
        waiting.drainTo(together, MOST_TOGETHER - 1);
        store(connection, together);
        together.forEach(row -> row.stored().complete(true));
        together.clear();
      }
    } catch (SQLException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void store(Connection connection, List<Row> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO report VALUES (?, ?)")) {
      for (Row row : rows) {
        insert.setString(1, row.keyId());
        insert.setString(2, row.jws());
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
