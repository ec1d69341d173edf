package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.storage.FreshPostgres;
import io.deskworthy.testkit.database.LocalPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

final class DataBackupTest {

  @TempDir
  private Path folder;

  private RunningPages pages;
  private String certificate;

  @BeforeEach
  void certify() throws Exception {
    pages = RunningPages.in(folder.resolve("data"));
    ObjectNode receipt = pages.report("Анна", SampleFindings.good());
    certificate = RunningPages.path(receipt, "certificateUrl");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @Test
  void bringsEverythingBackThatItTookWhilePagesWereServed() throws Exception {
    long saved = DataBackup.make(pages.data(), file(), pages.clock());
    pages.report("Boris", SampleFindings.good());

    long restored = restore(folder.resolve("other"), DatabaseLogin.SAME);

    assertThat(restored).isEqualTo(saved).isPositive();
    requireSame(folder.resolve("other"), DatabaseLogin.SAME);
  }

  @Test
  void movesFromSqliteToPostgresqlAndBack() throws Exception {
    DatabaseLogin postgres = new DatabaseLogin(
        Optional.of(FreshPostgres.url()),
        Optional.of(LocalPostgres.USER),
        Optional.of(LocalPostgres.PASSWORD));
    DataBackup.make(pages.data(), file(), pages.clock());
    restore(folder.resolve("there"), postgres);
    requireSame(folder.resolve("there"), postgres);
    Path second = folder.resolve("second.zip");
    try (OpenData there = OpenData.open(folder.resolve("there"), postgres, pages.clock())) {
      DataBackup.make(there, second, pages.clock());
    }

    DataBackup.restore(second, folder.resolve("back"), DatabaseLogin.SAME, pages.clock());

    requireSame(folder.resolve("back"), DatabaseLogin.SAME);
  }

  @Test
  void canBeReadByItsOwnerOnlyAndIsNeverWrittenOver() throws Exception {
    DataBackup.make(pages.data(), file(), pages.clock());
    byte[] before = Files.readAllBytes(file());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThatIOException()
        .isThrownBy(() -> DataBackup.make(pages.data(), file(), pages.clock()))
        .withMessageContaining("exists already");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    assertThat(folder.resolve("backup.zip.part")).doesNotExist();
  }

  @Test
  void isRefusedWithAnyByteChangedAndLeavesNothing() throws Exception {
    DataBackup.make(pages.data(), file(), pages.clock());
    byte[] whole = Files.readAllBytes(file());
    for (int place = 100; place < whole.length; place += whole.length / 23) {
      byte[] changed = whole.clone();
      changed[place] ^= 1;
      Files.write(file(), changed);

      if (!isRefused()) {
        // A byte that says nothing, such as a date of a part, may be any.
        assertThat(folder.resolve("other")).exists();
        requireSame(folder.resolve("other"), DatabaseLogin.SAME);
        return;
      }
      assertThat(folder.resolve("other")).doesNotExist();
    }
  }

  private boolean isRefused() {
    try {
      restore(folder.resolve("other"), DatabaseLogin.SAME);
      return false;
    } catch (IOException refused) {
      assertThat(refused).hasMessageContaining("backup");
      return true;
    }
  }

  @Test
  void isRefusedWhenCutOffOrSomethingElse() throws Exception {
    DataBackup.make(pages.data(), file(), pages.clock());
    byte[] whole = Files.readAllBytes(file());

    Files.write(file(), Arrays.copyOf(whole, whole.length / 2));
    assertThatIOException()
        .isThrownBy(() -> restore(folder.resolve("other"), DatabaseLogin.SAME))
        .withMessageContaining("is no backup, or not all of it");
    Files.writeString(file(), "something else", StandardCharsets.UTF_8);
    assertThatIOException()
        .isThrownBy(() -> restore(folder.resolve("other"), DatabaseLogin.SAME))
        .withMessageContaining("is no backup");
  }

  @Test
  void isNotRestoredOverAnything() throws Exception {
    DataBackup.make(pages.data(), file(), pages.clock());
    Path full = Files.createDirectory(folder.resolve("full"));
    Path kept = Files.writeString(full.resolve("kept"), "mine");
    String url = FreshPostgres.url();
    DatabaseLogin postgres = new DatabaseLogin(
        Optional.of(url), Optional.of(LocalPostgres.USER), Optional.of(LocalPostgres.PASSWORD));
    OpenData.open(folder.resolve("used"), postgres, pages.clock()).close();

    assertThatIOException()
        .isThrownBy(() -> restore(full, DatabaseLogin.SAME))
        .withMessageContaining("is not empty. Nothing was changed");
    assertThatIOException()
        .isThrownBy(() -> restore(folder.resolve("new"), postgres))
        .withMessageContaining("holds data already. Nothing was changed");
    assertThat(Files.readString(kept)).isEqualTo("mine");
  }

  private long restore(Path to, DatabaseLogin login) throws IOException {
    return DataBackup.restore(file(), to, login, pages.clock());
  }

  private Path file() {
    return folder.resolve("backup.zip");
  }

  /** The certificate is as it was, the log goes on, and every signature holds. */
  private void requireSame(Path restored, DatabaseLogin login) throws Exception {
    try (RunningPages again = RunningPages.in(restored, login)) {
      assertThat(again.fetch(certificate + ".sdjwt").body())
          .isEqualTo(pages.fetch(certificate + ".sdjwt").body());
      assertThat(again.fetch("/.well-known/jwks.json").body())
          .isEqualTo(pages.fetch("/.well-known/jwks.json").body());
      assertThat(again.audit().before(Long.MAX_VALUE, 1).get(0).action())
          .isEqualTo(AuditAction.BACKUP_RESTORED.name());
      assertThat(DataCheck.run(again.data(), again.clock()).faults()).isEmpty();
    }
  }
}
