package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteDamageTest {

  @TempDir
  private Path folder;

  @Test
  void isFoundBySqlitesOwnCheck() throws Exception {
    FakeClock clock = new FakeClock();
    try (OpenData data = OpenData.open(folder, clock)) {
      try (Connection connection =
              DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("deskworthy.db"));
          Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA ignore_check_constraints = ON");
        statement.execute("INSERT INTO employer (id, name, retention_days) VALUES (2, 'x', 1)");
      }

      assertThat(String.join("\n", DataCheck.run(data, clock).faults()))
          .contains("database: CHECK constraint failed in employer");
    }
  }
}
