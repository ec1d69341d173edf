package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.measure.SlotPool.Turn;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SlotPoolTest {

  private static final long COST = 30;

  /** Room for two, as 0.8 of 100 Mbit/s have for a pace of 30. */
  private final SlotPool pool = new SlotPool(80, 100);

  private long nanos;

  @Test
  void letsInAsManyAsTheLineCarries() {
    assertThat(start("a")).isTrue();
    assertThat(start("b")).isTrue();
    assertThat(start("c")).isFalse();
  }

  @Test
  void countsEachByItsOwnPace() {
    assertThat(pool.ask("small", 10, () -> "t", true, nanos)).isEqualTo(new Turn.Now());
    pool.enter("small", 10, nanos);

    assertThat(start("a")).isTrue();
    assertThat(start("b")).isTrue();
    assertThat(pool.ask("other", 11, () -> "t", true, nanos)).isInstanceOf(Turn.Later.class);
  }

  @Test
  void letsASingleOneInThatAsksForMoreThanThereIs() {
    assertThat(pool.ask("fast", 1000, () -> "t", true, nanos)).isEqualTo(new Turn.Now());
  }

  @Test
  void keepsThePlaceOfWhoAsksAgain() {
    fill();
    assertThat(place("c")).isEqualTo(1);
    assertThat(place("d")).isEqualTo(2);

    pass(5);

    assertThat(place("d")).isEqualTo(2);
    assertThat(place("c")).isEqualTo(1);
  }

  @Test
  void keepsRoomForWhoCameEarlier() {
    fill();
    place("c");
    place("d");
    pool.leave("a", nanos);

    assertThat(start("d")).isFalse();
    assertThat(start("c")).isTrue();
  }

  @Test
  void letsNobodySmallOvertakeSomebodyLarge() {
    fill();
    assertThat(pool.ask("large", 60, () -> "t", true, nanos)).isInstanceOf(Turn.Later.class);
    pool.leave("a", nanos);

    assertThat(pool.ask("small", 10, () -> "t", true, nanos)).isInstanceOf(Turn.Later.class);
  }

  @Test
  void givesThePlaceAwayOfWhoStopsAsking() {
    fill();
    place("c");
    pass(9);
    assertThat(place("d")).isEqualTo(2);

    pass(1);

    assertThat(place("d")).isEqualTo(1);
    assertThat(place("c")).isEqualTo(2);
  }

  @Test
  void namesAPlaceOnce() {
    fill();
    String ticket =
        ((Turn.Later) pool.ask("c", COST, () -> "first", true, nanos)).place().ticket();

    assertThat(ticket).isEqualTo("first");
    assertThat(((Turn.Later) pool.ask("c", COST, () -> "second", true, nanos))
            .place()
            .ticket())
        .isEqualTo("first");
  }

  @Test
  void expectsWhatTransfersUsuallyTake() {
    for (int earlier = 0; earlier < 100; earlier++) {
      pool.enter("earlier", COST, nanos);
      pass(6);
      pool.leave("earlier", nanos);
    }
    fill();
    pass(2);

    assertThat(expected("c")).isBetween(Duration.ofMillis(3900), Duration.ofMillis(4100));
    assertThat(expected("d")).isBetween(Duration.ofMillis(6900), Duration.ofMillis(7100));
  }

  @Test
  void sendsAwayWhoWouldWaitMoreThanTenMinutes() {
    SlotPool one = new SlotPool(COST, 1);
    one.enter("running", COST, nanos);
    Turn turn = new Turn.Now();
    int waiting = 0;
    while (!(turn instanceof Turn.Never)) {
      turn = one.ask("session-" + waiting, COST, () -> "t", true, nanos);
      waiting++;
    }

    // 8 s each, before anything was measured.
    assertThat(waiting).isBetween(75, 76);
    assertThat(one.ask("session-0", COST, () -> "t", true, nanos)).isInstanceOf(Turn.Later.class);
  }

  @Test
  void letsEverybodyWaitWhileItIsClosed() {
    assertThat(pool.ask("a", COST, () -> "t", false, nanos)).isInstanceOf(Turn.Later.class);
    assertThat(pool.ask("b", COST, () -> "t", false, nanos)).isInstanceOf(Turn.Later.class);

    assertThat(start("a")).isTrue();
    assertThat(start("b")).isTrue();
  }

  @Test
  void putsFirstWhoWasMeasuredInVain() {
    fill();
    place("c");
    pool.leave("a", nanos);
    pool.askFirst("a", COST, "again", nanos);

    assertThat(place("c")).isEqualTo(2);
    assertThat(start("c")).isFalse();
    assertThat(start("a")).isTrue();
  }

  @Test
  void keepsTheFirstPlaceNoLongerThanOthers() {
    fill();
    pool.askFirst("a", COST, "again", nanos);
    pool.leave("a", nanos);
    pass(10);

    assertThat(start("c")).isTrue();
  }

  @Test
  void lendsNothingWhileSomebodyWaits() {
    fill();
    place("c");
    pool.leave("a", nanos);
    assertThat(pool.free(COST, nanos)).isZero();

    start("c");
    pool.leave("b", nanos);

    assertThat(pool.free(COST, nanos)).isEqualTo(1);
  }

  @Test
  void keepsWhatItLentFromTransfers() {
    pool.lend(COST);

    assertThat(start("a")).isTrue();
    assertThat(start("b")).isFalse();
    pool.lend(-COST);
    assertThat(start("b")).isTrue();
  }

  private void fill() {
    start("a");
    start("b");
  }

  private boolean start(String who) {
    boolean now = pool.ask(who, COST, () -> "t", true, nanos) instanceof Turn.Now;
    if (now) {
      pool.enter(who, COST, nanos);
    }
    return now;
  }

  private int place(String who) {
    return ((Turn.Later) pool.ask(who, COST, () -> "t", true, nanos)).place().position();
  }

  private Duration expected(String who) {
    return ((Turn.Later) pool.ask(who, COST, () -> "t", true, nanos)).place().expected();
  }

  private void pass(int seconds) {
    nanos += Duration.ofSeconds(seconds).toNanos();
  }
}
