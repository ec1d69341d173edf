package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.storage.FreshPostgres;
import io.deskworthy.server.upkeep.Retention;
import io.deskworthy.testkit.database.LocalPostgres;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** A server whose clock is moved on until what it keeps is due, on each database. */
@ParameterizedClass
@EnumSource(RetentionContract.Kind.class)
abstract class RetentionContract {

  /** On what it runs. */
  enum Kind {
    SQLITE,
    POSTGRES;

    DatabaseLogin fresh() {
      return this == SQLITE
          ? DatabaseLogin.SAME
          : new DatabaseLogin(
              Optional.of(FreshPostgres.url()),
              Optional.of(LocalPostgres.USER),
              Optional.of(LocalPostgres.PASSWORD));
    }
  }

  private final Kind database;

  @TempDir
  Path folder;

  RunningPages pages;
  Retention retention;

  RetentionContract(Kind database) {
    this.database = database;
  }

  @BeforeEach
  void start() throws Exception {
    pages = RunningPages.in(folder, database.fresh());
    retention = new PageRoutes(
            pages.data(),
            pages.clock(),
            RunningPages.PUBLIC_URL,
            CertificateSecrets.of(pages.data().secrets()),
            pages.signInParts(),
            WebhookParts.of(pages.data(), pages.clock(), false))
        .retention();
  }

  @AfterEach
  void stop() {
    if (pages != null) {
      pages.close();
    }
  }

  final void close(ObjectNode receipt) throws Exception {
    press(receipt, "/archive");
  }

  final void press(ObjectNode receipt, String deed, String... fields) throws Exception {
    String report = RunningPages.path(receipt, "reportUrl");
    assertThat(pages.press(report, deed, fields).statusCode()).as(deed).isEqualTo(303);
  }
}
