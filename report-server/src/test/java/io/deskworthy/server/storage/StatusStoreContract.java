package io.deskworthy.server.storage;

import static io.deskworthy.server.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StatusPlace;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of status lists promises. */
abstract class StatusStoreContract {

  abstract Database database();

  abstract JdbcStatusStore store();

  @Test
  void givesEachCertificateAPlaceOfItsOwnAtRandom() {
    Set<StatusPlace> places = new HashSet<>(store().take("key", NOW, 150));
    places.addAll(store().take("key", NOW, 50));

    assertThat(places).hasSize(200).allMatch(place -> place.list() == 0);
    assertThat(places.stream().mapToInt(StatusPlace::place).max().orElseThrow())
        .isBetween(StatusStore.PLACES / 2, StatusStore.PLACES - 1);
  }

  @Test
  void beginsANewListWhenOneIsHalfFull() {
    StatusPlace first = one("key", NOW);
    database()
        .write(handle -> handle.execute(
            "UPDATE status_list SET taken = " + JdbcStatusStore.MOST_TAKEN + " WHERE list = 0"));

    StatusPlace next = one("key", NOW);

    assertThat(first.list()).isZero();
    assertThat(next.list()).isEqualTo(1);
    assertThat(store().revoked(1)).contains(List.of());
    assertThat(store().revoked(2)).isEmpty();
  }

  @Test
  void knowsUntilWhenAKeyIsNeeded() {
    one("old", NOW.plusSeconds(5));
    one("old", NOW.plusSeconds(9));
    one("new", NOW.plusSeconds(99));

    assertThat(store().lastExpiry("old")).contains(NOW.plusSeconds(9));
    assertThat(store().lastExpiry("none")).isEmpty();
  }

  @Test
  void revokesAllThatAKeySignedAndCountsTheCertificates() {
    StatusPlace first = one("stolen", NOW);
    one("good", NOW);
    StatusPlace unused = one("stolen", NOW);
    keepCertificateAt(first);

    assertThat(store().revokeAllOf("stolen", NOW)).isEqualTo(1);
    assertThat(store().revokeAllOf("stolen", NOW)).isZero();
    assertThat(store().revoked(0).orElseThrow())
        .containsExactlyInAnyOrder(first.place(), unused.place());
  }

  private void keepCertificateAt(StatusPlace place) {
    Stores stores = Stores.over(database());
    Samples.prepare(stores);
    IssuedCertificate certificate =
        new IssuedCertificate("c", "credential", NOW, NOW.plusSeconds(9), place);
    stores
        .reports()
        .add(
            Samples.report("r", "i", "n"),
            Samples.CONSENT,
            Samples.judgement("r", Verdict.READY),
            Optional.of(certificate));
  }

  private StatusPlace one(String keyId, Instant expiresAt) {
    return store().take(keyId, expiresAt, 1).get(0);
  }
}
