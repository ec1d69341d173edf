package io.deskworthy.report.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class StatusListTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String URI = "https://jobs.example/status/0";
  private static final SigningKey KEY = SigningKey.generate();

  /** Bytes of a list, unpacked. */
  private static final int LONGEST = 1 << 20;

  @Test
  void readsTheExamplesOfTheSpecification() {
    StatusList oneBit = StatusList.decode(1, "eNrbuRgAAhcBXQ").orElseThrow();
    StatusList twoBits = StatusList.decode(2, "eNo76fITAAPfAgc").orElseThrow();

    assertThat(IntStream.range(0, 16).map(place -> oneBit.state(place).orElseThrow()))
        .containsExactly(1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1);
    assertThat(IntStream.range(0, 12).map(place -> twoBits.state(place).orElseThrow()))
        .containsExactly(1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3);
  }

  @Test
  void readsBackWhatItWrote() {
    List<Integer> revoked =
        new Random(1).ints(500, 0, 65_536).distinct().boxed().toList();

    StatusList read = StatusList.decode(
            1,
            StatusList.ofRevoked(65_536, revoked.stream().mapToInt(Integer::intValue))
                .encode())
        .orElseThrow();

    assertThat(IntStream.range(0, 65_536)
            .filter(place -> read.state(place).orElseThrow() == 1)
            .boxed())
        .containsExactlyInAnyOrderElementsOf(revoked);
  }

  @Test
  void knowsNothingBeyondItsEnd() {
    StatusList list = StatusList.ofRevoked(16, IntStream.of(15));

    assertThat(list.state(15)).contains(StatusList.INVALID);
    assertThat(list.state(16)).isEmpty();
    assertThat(list.state(-1)).isEmpty();
    assertThat(list.state(Long.MAX_VALUE / 2)).isEmpty();
  }

  @Test
  void knowsNothingBeyondItsEndEvenWhereBitsCannotBeCounted() {
    StatusList twoBits = StatusList.decode(2, "eNo76fITAAPfAgc").orElseThrow();

    assertThat(twoBits.state(11)).isPresent();
    assertThat(twoBits.state(12)).isEmpty();
    assertThat(twoBits.state(Long.MAX_VALUE)).isEmpty();
    assertThat(twoBits.state(Long.MAX_VALUE / 2 + 1)).isEmpty();
  }

  @Test
  void refusesWhatIsNoList() throws IOException {
    assertThat(StatusList.decode(3, "eNrbuRgAAhcBXQ")).isEmpty();
    assertThat(StatusList.decode(1, "eNrbuRgAAhcBX")).isEmpty();
    assertThat(StatusList.decode(1, "QUJD")).isEmpty();
    assertThat(StatusList.decode(1, "")).isEmpty();
    assertThat(StatusList.decode(1, packed(new Deflater(), LONGEST + 1))).isEmpty();
  }

  @Test
  void readsTheLongestThatAnybodyNeeds() throws IOException {
    StatusList longest = StatusList.decode(1, packed(new Deflater(), LONGEST)).orElseThrow();

    assertThat(longest.state(8L * LONGEST - 1)).contains(StatusList.VALID);
  }

  @Test
  void refusesWhatIsPackedWithADictionaryThatNobodyHas() throws IOException {
    Deflater deflater = new Deflater();
    deflater.setDictionary(new byte[] {1, 2, 3});

    assertThat(StatusList.decode(1, packed(deflater, 16))).isEmpty();
  }

  @Test
  void isSignedAndHoldsForItsOwnAddressUntilItsTimeIsOver() throws Exception {
    String text = token().sign(KEY);

    StatusListToken read = StatusListToken.verify(text, KEY.verificationKey(), URI, NOW);

    assertThat(read.list().state(3)).contains(StatusList.INVALID);
    assertThat(read.list().state(4)).contains(StatusList.VALID);
    assertThat(read.timeToLive()).isEqualTo(Duration.ofMinutes(15));
    refused(text, URI + "0", NOW);
    refused(text, URI, NOW.plus(Duration.ofDays(1)));
    refused(text.substring(0, text.length() - 3) + "AAA", URI, NOW);
    refused(token().sign(SigningKey.generate()), URI, NOW);
  }

  @Test
  void isReferredToByACertificate() throws Exception {
    StatusReference status = new StatusReference(URI, 65_535);
    ObjectNode claims = StrictJson.newObject();
    claims.set("status", status.toClaim());

    assertThat(StatusReference.of(claims)).contains(status);
    assertThat(StatusReference.of(StrictJson.newObject())).isEmpty();
    assertThatExceptionOfType(MalformedJsonException.class)
        .isThrownBy(() -> StatusReference.of(StrictJson.object(
            "{\"status\":{\"status_list\":{\"idx\":-1,\"uri\":\"x\"}}}"
                .getBytes(StandardCharsets.UTF_8),
            1000)));
  }

  private static StatusListToken token() {
    return new StatusListToken(
        URI,
        StatusList.ofRevoked(1024, IntStream.of(3)),
        NOW,
        NOW.plus(Duration.ofDays(1)),
        Duration.ofMinutes(15));
  }

  private static void refused(String text, String uri, Instant now) {
    assertThatExceptionOfType(RejectedCredentialException.class)
        .isThrownBy(() -> StatusListToken.verify(text, KEY.verificationKey(), uri, now))
        .matches(rejected -> rejected.fault() == CredentialFault.STATUS);
  }

  private static String packed(Deflater deflater, int bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(new byte[bytes]);
    } finally {
      deflater.end();
    }
    return Base64Url.encode(packed.toByteArray());
  }
}
