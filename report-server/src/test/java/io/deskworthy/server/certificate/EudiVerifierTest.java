package io.deskworthy.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import eu.europa.ec.eudi.sdjwt.JwtSignatureVerifier;
import eu.europa.ec.eudi.sdjwt.NimbusSdJwtOps;
import io.deskworthy.report.credential.Disclosure;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.credential.SdJwtBuilder;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
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

/**
 * Has certificates checked by the reference library of the European digital identity wallet, with
 * the published keys and Nimbus for dates. The library itself asks nobody about revocation.
 */
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
  void acceptsCertificatesOfOldAndNewKeys() throws Exception {
    pages.rotateKeys(Duration.ZERO, false);
    String path = RunningPages.path(pages.report("Boris", SampleFindings.good()), "certificateUrl");
    SdJwt young = SdJwt.parse(pages.fetch(path + ".sdjwt").body());

    assertThat(verdictOn(young.serialize())).contains("SdJwt(jwt=");
    assertThat(verdictOn(certificate.serialize())).contains("SdJwt(jwt=");
  }

  @Test
  void acceptsWhatALinkShows() throws Exception {
    String path = RunningPages.path(pages.report("Vera", SampleFindings.good()), "certificateUrl");
    String link = pages
        .post(path + "/links", "", "show.candidate=on")
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("#.*", "");

    assertThat(verdictOn(pages.fetch(link + ".sdjwt").body())).contains("SdJwt(jwt=");
  }

  @Test
  void refusesWhatHasExpired() throws Exception {
    assertThat(verdictOn(certificate.serialize(), Duration.ofDays(91))).contains("Expired JWT");
  }

  @Test
  void refusesAKeyThatIsNotPublished() throws Exception {
    SdJwt forged = new SdJwtBuilder(
            StrictJson.newObject().put("exp", 4_000_000_000L), new SecureRandom())
        .sign(SigningKey.generate());

    assertThat(verdictOn(forged.serialize())).contains("no matching key");
  }

  @Test
  void refusesAFlippedByte() throws Exception {
    String text = certificate.serialize();

    assertThat(verdictOn(flipped(text, text.indexOf('.') + 10))).contains("BadJWTException");
    assertThat(verdictOn(flipped(text, text.lastIndexOf('.') + 10))).contains("Invalid signature");
  }

  private static String flipped(String text, int at) {
    char other = text.charAt(at) == 'A' ? 'B' : 'A';
    return text.substring(0, at) + other + text.substring(at + 1);
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
    return verdictOn(text, Duration.ZERO);
  }

  private static String verdictOn(String text, Duration later) throws Exception {
    JwtSignatureVerifier<SignedJWT> verifier =
        NimbusSdJwtOps.INSTANCE.asJwtVerifier(processor(pages.clock().instant().plus(later)));
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

  /** Chooses among the published keys by the certificate's own word, and looks at its dates. */
  private static DefaultJWTProcessor<SecurityContext> processor(Instant now) throws Exception {
    JWKSet keys = JWKSet.parse(pages.fetch("/.well-known/jwks.json").body());
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(SdJwt.TYPE)));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(keys)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(new JWTClaimsSet.Builder().build(), Set.of("exp")) {
          @Override
          protected Date currentTime() {
            return Date.from(now);
          }
        });
    return processor;
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
