package io.deskworthy.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.deskworthy.report.jws.EcdsaLibrary;
import java.security.Security;
import java.util.ServiceLoader;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.Test;

final class ConscryptsTest {

  @Test
  void isFoundByWhoeverChecksSignaturesAndByNobodyElse() {
    assumeThat(Conscrypt.isAvailable()).as("Conscrypt runs on this system").isTrue();

    assertThat(ServiceLoader.load(EcdsaLibrary.class))
        .singleElement()
        .satisfies(found -> assertThat(found.provider()).isPresent());
    assertThat(Security.getProviders())
        .extracting(provider -> provider.getName())
        .doesNotContain("Conscrypt");
  }
}
