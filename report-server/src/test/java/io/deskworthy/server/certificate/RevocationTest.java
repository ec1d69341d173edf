package io.deskworthy.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.credential.CredentialVerifier;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.credential.StatusList;
import io.deskworthy.report.credential.StatusListToken;
import io.deskworthy.report.credential.StatusReference;
import io.deskworthy.report.credential.VerifiedCredential;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Revocation, re-issue and new keys, seen by somebody who has only what is published. */
final class RevocationTest {

  @TempDir
  private Path folder;

  private RunningPages pages;
  private String report;
  private String path;

  @BeforeEach
  void certify() throws Exception {
    pages = RunningPages.in(folder);
    ObjectNode receipt = pages.report("Anna Petrova", SampleFindings.good());
    report = RunningPages.path(receipt, "reportUrl");
    path = RunningPages.path(receipt, "certificateUrl");
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  @Test
  void isSeenInTheListOnThePageAndInTheFiles() throws Exception {
    SdJwt certificate = credential();
    assertThat(stateOf(certificate)).isEqualTo(StatusList.VALID);

    pages.press(report, "/certificate/revoke");

    assertThat(stateOf(certificate)).isEqualTo(StatusList.INVALID);
    assertThat(RunningPages.json(pages.fetch(path + ".json")).get("status").stringValue())
        .isEqualTo("revoked");
    assertThat(pages.get(path, "").body()).contains("This certificate was revoked");
    assertThat(pages.fetch(path + ".svg").body()).contains("revoked");
  }

  @Test
  void ofOneLeavesTheOthersAlone() throws Exception {
    String other =
        RunningPages.path(pages.report("Boris", SampleFindings.good()), "certificateUrl");

    pages.press(report, "/certificate/revoke");

    assertThat(stateOf(SdJwt.parse(pages.fetch(other + ".sdjwt").body())))
        .isEqualTo(StatusList.VALID);
  }

  @Test
  void comesWithANewCertificateAtTheSameAddress() throws Exception {
    SdJwt first = credential();
    pages.clock().advance(Duration.ofDays(10));

    pages.press(report, "/certificate/issue");

    SdJwt second = credential();
    assertThat(stateOf(first)).isEqualTo(StatusList.INVALID);
    assertThat(stateOf(second)).isEqualTo(StatusList.VALID);
    assertThat(verified(second).expiresAt()).isEqualTo(verified(first).expiresAt());
    assertThat(verified(second).issuedAt())
        .isEqualTo(verified(first).issuedAt().plus(Duration.ofDays(10)));
  }

  @Test
  void isNotUndoneByAgeing() throws Exception {
    pages.clock().advance(Duration.ofDays(100));

    HttpResponse<String> answer = pages.press(report, "/certificate/issue");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(RunningPages.json(pages.fetch(path + ".json")).get("status").stringValue())
        .isEqualTo("expired");
  }

  @Test
  void isForThoseWhoAreSignedIn() throws Exception {
    HttpResponse<String> answer = pages.post(report + "/certificate/revoke", "", "");

    assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in");
    assertThat(stateOf(credential())).isEqualTo(StatusList.VALID);
  }

  @Test
  void keepsOldCertificatesValidWhenTheKeyChanges() throws Exception {
    SdJwt old = credential();

    pages.rotateKeys(Duration.ofHours(2), false);

    assertThat(publishedKeys()).hasSize(2);
    String early =
        RunningPages.path(pages.report("Boris", SampleFindings.good()), "certificateUrl");
    assertThat(keyId(SdJwt.parse(pages.fetch(early + ".jwt").body()))).isEqualTo(keyId(old));
    pages.clock().advance(Duration.ofHours(3));
    String late = RunningPages.path(pages.report("Vera", SampleFindings.good()), "certificateUrl");
    SdJwt young = SdJwt.parse(pages.fetch(late + ".sdjwt").body());
    assertThat(keyId(young)).isNotEqualTo(keyId(old));
    assertThat(stateOf(young)).isEqualTo(StatusList.VALID);
    assertThat(stateOf(old)).isEqualTo(StatusList.VALID);
    assertThat(verified(old).claims().get("verdict").stringValue()).isEqualTo("READY");
  }

  @Test
  void publishesAnOldKeyUntilItsLastCertificateHasExpired() throws Exception {
    pages.rotateKeys(Duration.ZERO, false);
    pages.clock().advance(Duration.ofDays(89));
    assertThat(publishedKeys()).hasSize(2);

    pages.clock().advance(Duration.ofDays(2));

    assertThat(publishedKeys()).hasSize(1);
    assertThat(pages.get(path, "").body()).contains("This certificate has expired");
  }

  @Test
  void takesStolenKeysAndAllTheySignedOutOfUse() throws Exception {
    SdJwt old = credential();

    pages.rotateKeys(Duration.ZERO, true);

    assertThat(publishedKeys()).hasSize(1);
    assertThat(publishedKeys().get(0).get("kid").stringValue()).isNotEqualTo(keyId(old));
    assertThat(pages.get(path, "").body()).contains("This certificate was revoked");
    pages.press(report, "/certificate/issue");
    assertThat(stateOf(credential())).isEqualTo(StatusList.VALID);
  }

  @Test
  void isCachedAndBounded() throws Exception {
    HttpResponse<String> list = pages.fetch("/status/0");

    assertThat(list.headers().firstValue("Content-Type")).contains("application/statuslist+jwt");
    assertThat(list.headers().firstValue("Cache-Control")).contains("public, max-age=300");
    assertThat(list.body()).hasSizeLessThan(1000);
    assertThat(pages.fetch("/status/0").body()).isEqualTo(list.body());
    for (String unknown : new String[] {"1", "00", "-1", "999999999999", "x", "0.json"}) {
      assertThat(pages.fetch("/status/" + unknown).statusCode()).as(unknown).isEqualTo(404);
    }
    assertThat(pages.fetch("/status/0?time=1700000000").statusCode()).isEqualTo(501);
  }

  private SdJwt credential() throws Exception {
    return SdJwt.parse(pages.fetch(path + ".sdjwt").body());
  }

  private VerifiedCredential verified(SdJwt credential) throws Exception {
    return CredentialVerifier.verify(credential, keyOf(credential.issuerJwt()), now());
  }

  private int stateOf(SdJwt credential) throws Exception {
    StatusReference status = StatusReference.of(verified(credential).claims()).orElseThrow();
    String list =
        pages.fetch(status.uri().substring(RunningPages.PUBLIC_URL.length())).body();
    return StatusListToken.verify(list, keyOf(list), status.uri(), now())
        .list()
        .state(status.place())
        .orElseThrow();
  }

  private VerificationKey keyOf(String jws) throws Exception {
    String keyId = UnverifiedJws.parse(jws).header().keyId().orElseThrow();
    for (JsonNode key : publishedKeys()) {
      if (key.get("kid").stringValue().equals(keyId)) {
        return VerificationKey.fromJwk((ObjectNode) key);
      }
    }
    throw new AssertionError("the key is not published");
  }

  private static String keyId(SdJwt credential) throws Exception {
    return UnverifiedJws.parse(credential.issuerJwt()).header().keyId().orElseThrow();
  }

  private List<JsonNode> publishedKeys() throws Exception {
    return RunningPages.json(pages.fetch("/.well-known/jwks.json"))
        .get("keys")
        .valueStream()
        .filter(key -> key.get("kty").stringValue().equals("EC"))
        .toList();
  }

  private Instant now() {
    return pages.clock().instant();
  }
}
