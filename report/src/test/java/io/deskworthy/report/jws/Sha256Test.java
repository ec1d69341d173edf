package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class Sha256Test {

  /** The example "abc" of FIPS 180-4, as NIST publishes it. */
  @Test
  void givesTheDigestOfTheStandardsExample() {
    assertThat(Sha256.base64Url("abc")).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    assertThat(Sha256.of(new byte[0])).hasSize(32);
  }
}
