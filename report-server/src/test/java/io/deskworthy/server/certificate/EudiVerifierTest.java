package io.deskworthy.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import eu.europa.ec.eudi.sdjwt.JwtSignatureVerifier;
import eu.europa.ec.eudi.sdjwt.NimbusSdJwtOps;
import io.deskworthy.report.credential.Disclosure;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** Has certificates checked by the reference library of the European digital identity wallet. */
final class EudiVerifierTest {

  @TempDir
  private static Path folder;

  private static RunningPages pages;
  private static SdJwt certificate;

  @BeforeAll
  static void certify() throws Exception {
    pages = RunningPages.in(folder);
    String path =
        RunningPages.path(pages.report("Anna Petrova", SampleFindings.good()), "certificateUrl");
    certificate = SdJwt.parse(pages.fetch(path + ".sdjwt").body());
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @Test
  void acceptsACertificate() throws Exception {
    assertThat(verdictOn(certificate.serialize())).contains("SdJwt(jwt=");
  }

  @Test
  void acceptsACertificateWithTheNameWithheld() throws Exception {
    List<Disclosure> rest =
        certificate.disclosures().subList(1, certificate.disclosures().size());

    assertThat(verdictOn(new SdJwt(certificate.issuerJwt(), rest).serialize()))
        .contains("SdJwt(jwt=");
  }

  @Test
  void refusesAFlippedByte() throws Exception {
    String text = certificate.serialize();
    int at = text.indexOf('.') + 10;
    char other = text.charAt(at) == 'A' ? 'B' : 'A';

    String flipped = text.substring(0, at) + other + text.substring(at + 1);
    assertThat(verdictOn(flipped)).contains("InvalidJwt");
  }

  @Test
  void refusesAForgedDisclosure() throws Exception {
    Disclosure forged = Disclosure.of(
        "candidate", JsonNodeFactory.instance.stringNode("Somebody else"), new SecureRandom());
    List<Disclosure> disclosures = Stream.concat(
            Stream.of(forged), certificate.disclosures().stream().skip(1))
        .toList();

    String text = new SdJwt(certificate.issuerJwt(), disclosures).serialize();
    assertThat(verdictOn(text)).contains("MissingDigests");
  }

  private static String verdictOn(String text) throws Exception {
    JWKSet keys = JWKSet.parse(pages.fetch("/.well-known/jwks.json").body());
    ECDSAVerifier signature = new ECDSAVerifier(keys.getKeys().get(0).toECKey());
    JwtSignatureVerifier<SignedJWT> verifier = NimbusSdJwtOps.INSTANCE.asJwtVerifier(signature);
    AtomicReference<String> verdict = new AtomicReference<>("");
    Throwable refused = catchThrowable(() -> {
      Object result = BuildersKt.<Object>runBlocking(
          EmptyCoroutineContext.INSTANCE,
          (scope, continuation) -> verify(verifier, text, continuation));
      verdict.set(result.toString());
    });
    // A failed result comes as a value or is thrown, as it happens to be boxed or not.
    return refused == null ? String.valueOf(verdict.get()) : refused.toString();
  }

  /** Kotlin gives methods with inline results names that Java cannot spell. */
  private static Object verify(
      JwtSignatureVerifier<SignedJWT> verifier, String text, Continuation<?> continuation) {
    Method verify = Arrays.stream(NimbusSdJwtOps.class.getMethods())
        .filter(method -> method.getName().startsWith("verify-"))
        .filter(method -> Arrays.equals(
            method.getParameterTypes(),
            new Class<?>[] {JwtSignatureVerifier.class, String.class, Continuation.class}))
        .findFirst()
        .orElseThrow();
    try {
      return verify.invoke(NimbusSdJwtOps.INSTANCE, verifier, text, continuation);
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException(refused.getCause());
    } catch (IllegalAccessException notPublic) {
      throw new IllegalStateException(notPublic);
    }
  }
}
