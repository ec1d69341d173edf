package io.deskworthy.agent.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportDrawerTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);

  @TempDir
  private Path folder;

  private OutgoingReport report;

  @BeforeEach
  void sign() throws UnusableReportException {
    report = OutgoingReport.of(signed(100));
  }

  @Test
  void keepsExactlyTheSignedText() throws Exception {
    Path kept = new ReportDrawer(folder.resolve("reports"), CLOCK).keep(report);

    assertThat(kept).hasContent(report.jws()).hasSize(report.jws().length());
    assertThat(kept.getFileName().toString()).matches("report-20261122-101530-.{8}\\.jws");
    assertThat(OutgoingReport.read(kept)).isEqualTo(report);
  }

  @Test
  void keepsTwoReportsOfOneSecondApart() throws Exception {
    ReportDrawer drawer = new ReportDrawer(folder, CLOCK);

    assertThat(drawer.keep(report)).isNotEqualTo(drawer.keep(OutgoingReport.of(signed(101))));
  }

  @Test
  void saysThatTheFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("reports"), "a file in its place");

    ReportNotKeptException notKept = catchThrowableOfType(
        ReportNotKeptException.class, () -> new ReportDrawer(file, CLOCK).keep(report));

    assertThat(notKept.code()).isEqualTo("report-not-kept");
    assertThat(notKept).hasMessageContaining(file.toString());
  }

  @Test
  void saysThatTheDiskIsFullAndLeavesNothingHalfWritten() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()),
        "mounting needs root on Linux, so a full disk was not tested");
    try {
      OutgoingReport large = OutgoingReport.of(signed(150_000));

      ReportNotKeptException notKept = catchThrowableOfType(
          ReportNotKeptException.class, () -> new ReportDrawer(small, CLOCK).keep(large));

      assertThat(notKept.code()).isEqualTo("disk-full");
      assertThat(small).isEmptyDirectory();
      assertThat(new ReportDrawer(small, CLOCK).keep(report)).hasContent(report.jws());
    } finally {
      assertThat(run("umount", small.toString())).isTrue();
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static String signed(int payloadBytes) {
    SigningKey key = SigningKey.generate();
    JwsHeader header = JwsHeader.of(
        "deskworthy-report+jwt", key.verificationKey(), "n", "https://jobs.example/api/v1/reports");
    return CompactJws.sign(header, new byte[payloadBytes], key);
  }
}
