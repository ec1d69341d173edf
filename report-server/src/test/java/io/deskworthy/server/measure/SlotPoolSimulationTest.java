package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.measure.SlotPool.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crowds that come, wait, measure and now and then leave, in simulated time. */
final class SlotPoolSimulationTest {

  private static final long TICK = Duration.ofMillis(50).toNanos();

  /** One lost ticket in front, and the time until the next one asks. */
  private static final double HAND_OVER = 0.35;

  private final List<Candidate> crowd = new ArrayList<>();
  private long nanos;

  @ParameterizedTest
  @CsvSource({
    "1, 100, 12, 0.0",
    "2, 100, 12, 0.0",
    "3, 30, 10, 0.0",
    "4, 500, 60, 0.0",
    "5, 100, 30, 0.2",
    "6, 60, 20, 0.4",
    "7, 1000, 200, 0.1",
  })
  void everybodyIsServedInOrderAndWithinTheLine(
      long seed, long budget, int candidates, double leaving) {
    SlotPool pool = new SlotPool(budget, 100);
    Random random = new Random(seed);
    for (int number = 0; number < candidates; number++) {
      crowd.add(new Candidate(number, random, leaving));
    }

    for (int tick = 0; tick < 40_000 && crowd.stream().anyMatch(Candidate::isBusy); tick++) {
      nanos += TICK;
      crowd.forEach(each -> each.act(pool));
      assertWithin(budget);
    }

    assertThat(crowd).noneMatch(Candidate::isBusy);
    assertOrderIsKept();
    crowd.stream().filter(each -> each.startedAt > 0).forEach(this::assertWaitIsShort);
  }

  private void assertWithin(long budget) {
    List<Candidate> running = crowd.stream().filter(Candidate::isRunning).toList();
    long sum = running.stream().mapToLong(each -> each.cost).sum();
    assertThat(running.size() == 1 || sum <= budget).isTrue();
  }

  /** All who went through the queue started in the order in which they came. */
  private void assertOrderIsKept() {
    List<Candidate> served = crowd.stream()
        .filter(each -> each.startedAt > 0)
        .sorted((one, other) -> Long.compare(one.askedAt, other.askedAt))
        .toList();
    for (int later = 1; later < served.size(); later++) {
      Candidate before = served.get(later - 1);
      Candidate after = served.get(later);
      // Who asked within the same poll may start within it too.
      boolean together = after.startedAt + Duration.ofSeconds(1).toNanos() > before.startedAt;
      assertThat(before.askedAt == after.askedAt || together).isTrue();
    }
  }

  /** The sum of the tests before, of lost tickets, and of the time in which nobody asks. */
  private void assertWaitIsShort(Candidate candidate) {
    double most = crowd.stream()
        .filter(each -> each != candidate && each.askedAt <= candidate.askedAt)
        .mapToDouble(each -> each.leaves ? 10 + HAND_OVER : each.seconds + HAND_OVER)
        .sum();
    double waited = (candidate.startedAt - candidate.askedAt) / 1e9;
    assertThat(waited).isLessThanOrEqualTo(most + HAND_OVER);
  }

  /** One who comes, asks as told, and measures; or leaves without a word. */
  private final class Candidate {

    private final String name;
    private final long cost;
    private final double seconds;
    private final boolean leaves;
    private final long comesAt;
    private long askedAt;
    private long asksAt;
    private long startedAt;
    private long endsAt;
    private int polls;
    private boolean gone;

    Candidate(int number, Random random, double leaving) {
      this.name = "session-" + number;
      this.cost = random.nextInt(4) == 0 ? 15 : 30;
      this.seconds = 5 + 8 * random.nextDouble();
      this.leaves = random.nextDouble() < leaving;
      this.comesAt = (long) (random.nextDouble() * 5e9);
      this.asksAt = comesAt;
    }

    boolean isRunning() {
      return startedAt > 0 && !gone;
    }

    boolean isBusy() {
      return !gone;
    }

    void act(SlotPool pool) {
      if (isRunning() && nanos >= endsAt) {
        pool.leave(name, nanos);
        gone = true;
      } else if (startedAt == 0 && !gone && nanos >= asksAt) {
        ask(pool);
      }
    }

    private void ask(SlotPool pool) {
      askedAt = askedAt == 0 ? nanos : askedAt;
      Turn turn = pool.ask(name, cost, () -> name, true, nanos);
      polls++;
      if (turn instanceof Turn.Later later) {
        asksAt = nanos + later.place().poll().toNanos();
        gone = leaves && polls > 2;
      } else if (turn instanceof Turn.Now) {
        startedAt = nanos;
        endsAt = nanos + (long) (seconds * 1e9);
        pool.enter(name, cost, nanos);
      }
    }
  }
}
