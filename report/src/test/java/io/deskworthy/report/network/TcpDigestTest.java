package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TcpDigestTest {

  private static final TcpDigest DIGEST = new TcpDigest(
      4, Duration.ofMillis(20), Duration.ofNanos(113_500_000), 0.013, 1448, 0.25, 0.5);

  @Test
  void travelsInTheStatement() throws Exception {
    WitnessStatement statement = Statements.of(Direction.DOWNLOAD, 19.31).over(Optional.of(DIGEST));

    assertThat(WitnessFormat.read(payload(statement))).isEqualTo(statement);
  }

  @Test
  void isRefusedWithASharePastTheWhole() throws Exception {
    WitnessStatement statement = Statements.of(Direction.DOWNLOAD, 19.31).over(Optional.of(DIGEST));
    String json = new String(payload(statement), StandardCharsets.UTF_8);

    byte[] wrong = json.replace("\"rwndLimitedRatio\":0.25", "\"rwndLimitedRatio\":25")
        .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> WitnessFormat.read(wrong))
        .isInstanceOf(MalformedJsonException.class)
        .hasMessageContaining("tcpInfo.rwndLimitedRatio");
  }

  @Test
  void isNothingThatCannotBe() {
    assertThatThrownBy(() -> new TcpDigest(4, Duration.ofMillis(-1), Duration.ZERO, 0, 1448, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TcpDigest(4, Duration.ZERO, Duration.ZERO, Double.NaN, 1448, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] payload(WitnessStatement statement) throws Exception {
    SigningKey key = SigningKey.generate();
    String signed = WitnessFormat.sign(statement, key);
    return UnverifiedJws.parse(signed)
        .verify(WitnessFormat.TYPE, key.verificationKey())
        .payload();
  }
}
