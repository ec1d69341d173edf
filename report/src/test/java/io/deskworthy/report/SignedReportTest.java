package io.deskworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.jws.SigningKey;
import org.junit.jupiter.api.Test;

final class SignedReportTest {

  private static final String URL = "https://deskworthy.example/api/v1/reports";

  private final SigningKey key = SigningKey.generate();
  private final Report report = SampleReports.of(SampleReports.ready());

  @Test
  void opensWhatWasSealed() throws Exception {
    String jws = SignedReport.seal(report, key, "nonce", URL);

    SignedReport signed = SignedReport.open(jws, key.verificationKey());

    assertThat(signed.report()).isEqualTo(report);
    assertThat(signed.header().nonce()).contains("nonce");
    assertThat(signed.header().url()).contains(URL);
    assertThat(signed.header().keyId()).contains(key.verificationKey().keyId());
  }

  @Test
  void isNamedByTheDigestOfItsText() {
    assertThat(SignedReport.digest("abc")).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  }
}
