package io.deskworthy.agent.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.agent.submission.UnusableReportException.Fault;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutgoingReportTest {

  private static final SigningKey KEY = SigningKey.generate();

  @TempDir
  private Path folder;

  @Test
  void goesWhereItsHeaderSays() throws Exception {
    String jws = CompactJws.sign(
        JwsHeader.of("deskworthy-report+jwt", KEY.verificationKey(), "n", "https://a.example/r"),
        new byte[10],
        KEY);
    Path file = Files.writeString(folder.resolve("a.jws"), "\n" + jws + "\r\n");

    assertThat(OutgoingReport.read(file).url()).hasToString("https://a.example/r");
    assertThat(OutgoingReport.read(file).jws()).isEqualTo(jws);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    assertThat(faultOf(folder.resolve("nowhere.jws"))).isEqualTo(Fault.FILE_MISSING);
    assertThat(faultOf(write("x".repeat(300_000)))).isEqualTo(Fault.TOO_LARGE);
    assertThat(faultOf(write(""))).isEqualTo(Fault.NOT_A_REPORT);
    assertThat(faultOf(write("%PDF-1.7 \u0000\u00ff"))).isEqualTo(Fault.NOT_A_REPORT);
    assertThat(faultOf(write(signedFor("ftp://a.example/r")))).isEqualTo(Fault.NO_ADDRESS);
    assertThat(faultOf(write(CompactJws.sign(
            JwsHeader.of("deskworthy-report+jwt", KEY.verificationKey()), new byte[1], KEY))))
        .isEqualTo(Fault.NO_ADDRESS);
  }

  private Fault faultOf(Path file) {
    return catchThrowableOfType(UnusableReportException.class, () -> OutgoingReport.read(file))
        .fault();
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("file.jws"), content);
  }

  private static String signedFor(String url) {
    return CompactJws.sign(
        JwsHeader.of("deskworthy-report+jwt", KEY.verificationKey(), "n", url), new byte[1], KEY);
  }
}
