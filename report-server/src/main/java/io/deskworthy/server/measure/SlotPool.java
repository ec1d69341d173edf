package io.deskworthy.server.measure;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Transfers that share one line, and those that wait for their turn: first come, first served. Pure
 * but for its memory; the clock is handed in. Not safe for concurrent use.
 *
 * <p>A place is given when it is asked for, never pushed. Whoever waits keeps asking, and room is
 * kept for all who came earlier; so nobody is overtaken, and no thread is held.
 */
final class SlotPool {

  /** Nobody stays in front of a screen for longer; better to be told to come back. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** Two polls of 4 s may be lost on a bad line. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What those who wait ask for comes to 250 requests a second at worst. */
  static final int MOST_WAITING = 500;

  /** Before anything was measured: a clear transfer's 6 s and what goes with it. */
  private static final Duration FIRST_GUESS = Duration.ofSeconds(8);

  /** Transfers end by themselves within these; others are faults and no guide. */
  private static final long SHORTEST = Duration.ofSeconds(2).toNanos();

  private static final long LONGEST = Duration.ofSeconds(15).toNanos();

  /** One that takes longer than usual takes at least this much longer. */
  private static final double AT_LEAST = 0.5e9;

  /** Each transfer moves the usual length by this share: the last ten or so count. */
  private static final double WEIGHT = 0.125;

  private final long budget;
  private final int most;
  private final Map<String, Running> running = new LinkedHashMap<>();
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private long lent;
  private double usualNanos = FIRST_GUESS.toNanos();

  /** What somebody is told who asks. */
  sealed interface Turn {

    /** There is room: now. */
    record Now() implements Turn {}

    /** A place in the queue. */
    record Later(QueuePlace place) implements Turn {}

    /** The queue is too long. */
    record Never() implements Turn {}
  }

  private record Running(long cost, long since) {}

  private record Waiting(String ticket, long cost, long askedAt) {}

  /**
   * Makes an empty pool.
   *
   * @param budget what the costs of all transfers may come to; a single one may cost more
   * @param most transfers at once
   */
  SlotPool(long budget, int most) {
    this.budget = budget;
    this.most = most;
  }

  /**
   * Asks for {@code who}, who has one place at most.
   *
   * @param cost share of the budget
   * @param ticket names a new place in the queue
   * @param open whether anybody may start now; else everybody waits
   */
  Turn ask(String who, long cost, Supplier<String> ticket, boolean open, long nanos) {
    forget(nanos);
    long costAhead = 0;
    int ahead = 0;
    for (Map.Entry<String, Waiting> each : waiting.entrySet()) {
      if (each.getKey().equals(who)) {
        break;
      }
      costAhead += each.getValue().cost();
      ahead++;
    }
    if (open && hasRoom(costAhead + cost, ahead + 1)) {
      waiting.remove(who);
      return new Turn.Now();
    }
    return queue(who, cost, ticket, ahead, expected(cost, costAhead, nanos), nanos);
  }

  private Turn queue(
      String who, long cost, Supplier<String> ticket, int ahead, Duration wait, long nanos) {
    Waiting before = waiting.get(who);
    boolean tooLong = wait.compareTo(LONGEST_WAIT) > 0 || waiting.size() >= MOST_WAITING;
    if (before == null && tooLong) {
      return new Turn.Never();
    }
    Waiting now = new Waiting(before == null ? ticket.get() : before.ticket(), cost, nanos);
    waiting.put(who, now);
    return new Turn.Later(new QueuePlace(now.ticket(), ahead + 1, wait));
  }

  /** Puts {@code who} before all who wait, to be asked for like every other place. */
  void askFirst(String who, long cost, String ticket, long nanos) {
    Map<String, Waiting> others = new LinkedHashMap<>(waiting);
    others.remove(who);
    waiting.clear();
    waiting.put(who, new Waiting(ticket, cost, nanos));
    waiting.putAll(others);
  }

  /** Returns whether no transfer runs or is about to. */
  boolean isEmpty() {
    return running.isEmpty();
  }

  /** Returns how many more there is room for; none while somebody waits. */
  long free(long cost, long nanos) {
    forget(nanos);
    long fit = Math.min((budget - used()) / cost, most - (long) running.size());
    return waiting.isEmpty() ? Math.max(0, fit) : 0;
  }

  /** Takes room that is no transfer's; a negative cost gives it back. */
  void lend(long cost) {
    lent += cost;
  }

  /** Takes room for the transfer {@code id}. */
  void enter(String id, long cost, long nanos) {
    running.put(id, new Running(cost, nanos));
  }

  /** Gives the room of {@code id} back, if it has any. */
  void leave(String id, long nanos) {
    Running left = running.remove(id);
    if (left != null) {
      long length = Math.max(SHORTEST, Math.min(LONGEST, nanos - left.since()));
      usualNanos += WEIGHT * (length - usualNanos);
    }
  }

  private void forget(long nanos) {
    Iterator<Waiting> each = waiting.values().iterator();
    while (each.hasNext()) {
      if (nanos - each.next().askedAt() >= PATIENCE.toNanos()) {
        each.remove();
      }
    }
  }

  private boolean hasRoom(long cost, int count) {
    boolean alone = used() == 0 && count == 1;
    return alone || (used() + cost <= budget && running.size() + count <= most);
  }

  private long used() {
    return lent + running.values().stream().mapToLong(Running::cost).sum();
  }

  /** As much work as lies before, done side by side by as many as fit. */
  private Duration expected(long cost, long costAhead, long nanos) {
    double sideBySide = Math.max(1, Math.min(most, (budget - lent) / cost));
    double left = running.values().stream()
        .mapToDouble(each -> share(each.cost(), cost) * left(each, nanos))
        .sum();
    double work = left + usualNanos * share(costAhead, cost);
    return Duration.ofNanos(Math.round(work / sideBySide));
  }

  private double left(Running each, long nanos) {
    return Math.max(AT_LEAST, usualNanos - (nanos - each.since()));
  }

  private static double share(long cost, long own) {
    return (double) cost / own;
  }
}
