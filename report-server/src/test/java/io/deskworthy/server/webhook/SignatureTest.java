package io.deskworthy.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignatureTest {

  /** The example that implementations of Standard Webhooks share. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
  private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

  @Test
  void isThatOfThePublishedExample() {
    assertThat(header(List.of(SECRET))).isEqualTo(SIGNATURE);
  }

  @Test
  void isMadeWithEachSecretThatHolds() {
    String other = Signature.secret(new byte[32]);

    assertThat(header(List.of(other, SECRET)))
        .isEqualTo(header(List.of(other)) + " " + SIGNATURE)
        .matches("v1,\\S{44} v1,\\S{44}");
  }

  @Test
  void isMadeWithTheOldSecretOnlyUntilItsTimeIsOver() {
    WebhookSecrets secrets =
        new WebhookSecrets("new", Optional.of("old"), Optional.of(AT.plus(Duration.ofDays(1))));

    assertThat(secrets.valid(AT)).containsExactly("new", "old");
    assertThat(secrets.valid(AT.plus(Duration.ofDays(1)))).containsExactly("new");
    assertThat(new WebhookSecrets("one", Optional.empty(), Optional.empty()).valid(AT))
        .containsExactly("one");
  }

  private static String header(List<String> secrets) {
    return Signature.header(secrets, "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}");
  }
}
