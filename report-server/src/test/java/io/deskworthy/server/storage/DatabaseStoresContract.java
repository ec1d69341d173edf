package io.deskworthy.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.intake.StoredReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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

  /** They are logged. */
  @Test
  final void namesTheStatementThatFailedAndNoneOfItsValues() {
    Stores stores = Stores.over(database);
    StoredReport orphan = Samples.report("r", "no-such-invitation", "n");

    Throwable failed = catchThrowable(() -> stores
        .reports()
        .add(orphan, Samples.CONSENT, Samples.judgement("r", Verdict.READY), Optional.empty()));

    StringWriter logged = new StringWriter();
    failed.printStackTrace(new PrintWriter(logged));
    assertThat(logged.toString())
        .containsIgnoringCase("insert into report")
        .doesNotContain("no-such-invitation", orphan.jws());
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
