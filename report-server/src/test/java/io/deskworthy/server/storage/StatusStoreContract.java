package io.deskworthy.server.storage;

import static io.deskworthy.server.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.intake.StatusPlace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of status lists promises. */
abstract class StatusStoreContract {

  abstract Database database();

  abstract JdbcStatusStore store();

  @Test
  void givesEachCertificateAPlaceOfItsOwnAtRandom() {
    Set<StatusPlace> places = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      places.add(store().take("key", NOW));
    }

    assertThat(places).hasSize(200).allMatch(place -> place.list() == 0);
    assertThat(places.stream().mapToInt(StatusPlace::place).max().orElseThrow())
        .isBetween(StatusStore.PLACES / 2, StatusStore.PLACES - 1);
  }

  @Test
  void beginsANewListWhenOneIsHalfFull() {
    StatusPlace first = store().take("key", NOW);
    database()
        .write(handle -> handle.execute(
            "UPDATE status_list SET taken = " + JdbcStatusStore.MOST_TAKEN + " WHERE list = 0"));

    StatusPlace next = store().take("key", NOW);

    assertThat(first.list()).isZero();
    assertThat(next.list()).isEqualTo(1);
    assertThat(store().revoked(1)).contains(List.of());
    assertThat(store().revoked(2)).isEmpty();
  }

  @Test
  void knowsUntilWhenAKeyIsNeeded() {
    store().take("old", NOW.plusSeconds(5));
    store().take("old", NOW.plusSeconds(9));
    store().take("new", NOW.plusSeconds(99));

    assertThat(store().lastExpiry("old")).contains(NOW.plusSeconds(9));
    assertThat(store().lastExpiry("none")).isEmpty();
  }

  @Test
  void revokesAllThatAKeySigned() {
    StatusPlace one = store().take("stolen", NOW);
    store().take("good", NOW);
    StatusPlace two = store().take("stolen", NOW);

    assertThat(store().revokeAllOf("stolen", NOW)).isEqualTo(2);
    assertThat(store().revokeAllOf("stolen", NOW)).isZero();
    assertThat(store().revoked(0).orElseThrow())
        .containsExactlyInAnyOrder(one.place(), two.place());
  }
}
