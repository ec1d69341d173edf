package io.deskworthy.report.jws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** What the specimens do not show: see SpecimensTest for the many ways to be wrong. */
final class UnverifiedJwsTest {

  private final SigningKey key = SigningKey.generate();
  private final VerificationKey publicKey = key.verificationKey();
  private final byte[] payload = "hello".getBytes(UTF_8);

  @Test
  void givesThePayloadInExchangeForTheKey() throws RejectedJwsException {
    JwsHeader header = JwsHeader.of("test+jwt", publicKey, "nonce", "https://x/y");

    VerifiedJws verified =
        UnverifiedJws.parse(CompactJws.sign(header, payload, key)).verify("test+jwt", publicKey);

    assertThat(verified.payload()).isEqualTo(payload);
    assertThat(verified.header()).isEqualTo(header);
  }

  @Test
  void keepsItsPayloadToItself() throws RejectedJwsException {
    VerifiedJws verified = UnverifiedJws.parse(signed()).verify("t", publicKey);

    verified.payload()[0] = 'j';

    assertThat(verified.payload()).isEqualTo(payload);
  }

  @Test
  void refusesALongTextUnread() {
    String tooLong = "x".repeat(UnverifiedJws.MAX_LENGTH + 1);

    assertThat(faultOf(tooLong)).isEqualTo(JwsFault.TOO_LARGE);
    assertThat(faultOf(".".repeat(UnverifiedJws.MAX_LENGTH))).isEqualTo(JwsFault.NOT_COMPACT);
  }

  @Test
  void refusesALineEndAfterIt() {
    assertThat(faultOf(signed() + "\n")).isEqualTo(JwsFault.NOT_BASE64URL);
  }

  @Test
  void refusesAChangeOfAnySingleCharacter() {
    String signed = signed();
    for (int index = 0; index < signed.length(); index++) {
      char other = signed.charAt(index) == 'A' ? 'B' : 'A';
      String changed = signed.substring(0, index) + other + signed.substring(index + 1);

      assertThat(RawJws.fault(changed, publicKey)).as("character %d", index).isPresent();
    }
  }

  @Test
  void hasACodeForEachFault() {
    assertThat(JwsFault.values())
        .extracting(JwsFault::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("jws-[a-z0-9-]+"));
  }

  private String signed() {
    return CompactJws.sign(JwsHeader.of("t", publicKey), payload, key);
  }

  private JwsFault faultOf(String jws) {
    return catchThrowableOfType(
            RejectedJwsException.class, () -> UnverifiedJws.parse(jws).verify("t", publicKey))
        .fault();
  }
}
