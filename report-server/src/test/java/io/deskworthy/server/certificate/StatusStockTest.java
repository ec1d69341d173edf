package io.deskworthy.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.intake.StatusPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StatusStockTest {

  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  private final CountingStore store = new CountingStore();
  private final StatusStock stock = new StatusStock(store);

  @Test
  void asksTheStoreOnceForManyCertificates() {
    for (int each = 0; each < 1000; each++) {
      stock.take("key", NOON);
    }

    assertThat(store.asked).startsWith(1, 2, 4, 8, 16, 32, 64, 64).hasSizeLessThan(25);
  }

  @Test
  void takesOneOfWhatOnlyOneNeeds() {
    stock.take("key", NOON);

    assertThat(store.asked).containsExactly(1);
  }

  @Test
  void keepsAPlaceForAtLeastAsLongAsItsCertificateHolds() {
    stock.take("key", NOON.plusSeconds(1));
    stock.take("key", NOON.plusSeconds(2));
    stock.take("key", NOON.plus(Duration.ofDays(90)));

    assertThat(store.until)
        .containsExactly(
            Instant.parse("2026-07-02T00:00:00Z"),
            Instant.parse("2026-07-02T00:00:00Z"),
            Instant.parse("2026-09-30T00:00:00Z"));
  }

  @Test
  void givesAKeyNoPlaceThatWasTakenForAnother() {
    stock.take("old", NOON);
    stock.take("old", NOON);

    stock.take("new", NOON);

    assertThat(store.keys).containsExactly("old", "old", "new");
  }

  @Test
  void givesNoPlaceTwiceHoweverManyAskAtOnce() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(16);
    try {
      List<Callable<StatusPlace>> all = IntStream.range(0, 2000)
          .<Callable<StatusPlace>>mapToObj(each -> () -> stock.take("key", NOON))
          .toList();
      List<StatusPlace> places = new ArrayList<>();
      for (Future<StatusPlace> each : many.invokeAll(all)) {
        places.add(each.get());
      }

      assertThat(new HashSet<>(places)).hasSize(2000);
    } finally {
      many.shutdownNow();
    }
  }

  /** Gives places in their order and writes down what it was asked for. */
  private static final class CountingStore implements StatusStore {

    private final List<Integer> asked = new ArrayList<>();
    private final List<Instant> until = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private int next;

    @Override
    public List<StatusPlace> take(String keyId, Instant expiresAt, int count) {
      asked.add(count);
      until.add(expiresAt);
      keys.add(keyId);
      List<StatusPlace> places = IntStream.range(next, next + count)
          .mapToObj(place -> new StatusPlace(0, place))
          .toList();
      next += count;
      return places;
    }

    @Override
    public Optional<List<Integer>> revoked(long list) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> lastExpiry(String keyId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int revokeAllOf(String keyId, Instant at) {
      throw new UnsupportedOperationException();
    }
  }
}
