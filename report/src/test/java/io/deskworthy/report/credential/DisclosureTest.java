package io.deskworthy.report.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

final class DisclosureTest {

  @Test
  void readsTheExampleOfTheStandardWithItsDigest() throws Exception {
    // RFC 9901, sections 4.2.1 and 4.2.3.
    Disclosure disclosure = Disclosure.decode(
        "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0");

    assertThat(disclosure.name()).isEqualTo("family_name");
    assertThat(disclosure.value().stringValue()).isEqualTo("Möbius");
    assertThat(disclosure.digest()).isEqualTo("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
  }

  @Test
  void givesTheSameClaimAnotherDigestEachTime() {
    var value = JsonNodeFactory.instance.booleanNode(true);
    SecureRandom random = new SecureRandom();

    assertThat(Disclosure.of("stable", value, random).digest())
        .isNotEqualTo(Disclosure.of("stable", value, random).digest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "[\"salt\",\"name\"]", "[1,\"name\",2]", "{\"a\":1}", "[\"a\",\"b\",", "x"})
  void refusesWhatIsNoDisclosure(String json) {
    String encoded = Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));

    assertThatExceptionOfType(RejectedCredentialException.class)
        .isThrownBy(() -> Disclosure.decode(encoded))
        .matches(rejected -> rejected.fault() == CredentialFault.DISCLOSURE);
  }
}
