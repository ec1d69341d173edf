package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SightingsFormatTest {

  private static final SigningKey NODE = SigningKey.generate();
  private static final Instant FIRST = Instant.parse("2026-11-22T22:00:03Z");

  @Test
  void readsWhatItWrote() throws Exception {
    Sightings sightings =
        new Sightings("https://node", "key", List.of(FIRST)).and(FIRST.plusSeconds(1800));

    assertThat(read(SightingsFormat.sign(sightings, NODE))).isEqualTo(sightings);
  }

  @Test
  void holdsAWeekInTheSpaceOfAStatement() throws Exception {
    Sightings week = new Sightings("https://node.example.org", "key", List.of());
    for (int each = 0; each < 700; each++) {
      week = week.and(FIRST.plusSeconds(1800L * each));
    }

    String signed = SightingsFormat.sign(week, NODE);

    assertThat(signed.length()).isLessThan(WitnessFormat.MAX_LENGTH);
    assertThat(read(signed).seen()).hasSize(Sightings.MOST);
    assertThat(read(signed).seen().get(0)).isEqualTo(FIRST.plusSeconds(1800L * 200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"format\":\"deskworthy-witness/1\"}",
        "{\"format\":\"deskworthy-sightings/1\",\"node\":\"n\",\"key\":\"k\","
            + "\"firstSeen\":\"2026-11-22T22:00:03Z\",\"afterSeconds\":[0,-1]}",
        "{\"format\":\"deskworthy-sightings/1\",\"node\":\"n\",\"key\":\"k\","
            + "\"firstSeen\":\"2026-11-22T22:00:03Z\",\"afterSeconds\":[60,0]}",
        "{\"format\":\"deskworthy-sightings/1\",\"node\":\"n\",\"key\":\"k\","
            + "\"firstSeen\":\"2026-11-22T22:00:03Z\",\"afterSeconds\":[0,99999999]}"
      })
  void refusesWhatIsNone(String json) {
    String signed = CompactJws.sign(
        JwsHeader.of(SightingsFormat.TYPE, NODE.verificationKey()),
        json.getBytes(StandardCharsets.UTF_8),
        NODE);

    assertThatThrownBy(() -> read(signed)).isInstanceOf(MalformedJsonException.class);
  }

  private static Sightings read(String signed) throws Exception {
    return SightingsFormat.read(
        UnverifiedJws.parse(signed).verify(SightingsFormat.TYPE, NODE.verificationKey()));
  }
}
