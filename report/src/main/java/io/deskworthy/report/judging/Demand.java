package io.deskworthy.report.judging;

import io.deskworthy.report.policy.NightsRule;
import io.deskworthy.report.policy.QuietRoom;
import io.deskworthy.report.policy.ReachRule;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.ScreenRule;
import io.deskworthy.report.policy.Unit;
import java.util.Optional;

/**
 * The one kind of rule in which a requirement can be demanded. A latency of at least 100 ms, or
 * memory of at least 8 ms, is a slip of the employer's pen that must fail no candidate.
 *
 * @param shape which member of the policy holds the demand
 * @param unit the unit of a bound
 */
public record Demand(Shape shape, Optional<Unit> unit) {

  /** Which member of a requirement holds its demand. */
  public enum Shape {
    /** {@code min}: the value is that or more. */
    MIN,
    /** {@code max}: the value is that or less. */
    MAX,
    /** {@code oneOf}: the value is in a list. */
    ONE_OF,
    /** {@code nights}: how long and how well a line is to hold. */
    NIGHTS,
    /** {@code quietRoom}: the bounds for a room. */
    QUIET_ROOM,
    /** {@code reach}: a service that is to be reached. */
    REACH,
    /** {@code screen}: how large screens are to be. */
    SCREEN,
    /** No member: the thing is so. */
    HOLDS
  }

  static Demand atLeast(Unit unit) {
    return new Demand(Shape.MIN, Optional.of(unit));
  }

  static Demand atMost(Unit unit) {
    return new Demand(Shape.MAX, Optional.of(unit));
  }

  static Demand of(Shape shape) {
    return new Demand(shape, Optional.empty());
  }

  boolean fits(Rule rule) {
    return equals(rule.fold(new Rule.Cases<Demand>() {
      @Override
      public Demand atLeast(Rule.AtLeast least) {
        return Demand.atLeast(least.unit());
      }

      @Override
      public Demand atMost(Rule.AtMost most) {
        return Demand.atMost(most.unit());
      }

      @Override
      public Demand oneOf(Rule.OneOf list) {
        return of(Shape.ONE_OF);
      }

      @Override
      public Demand holds() {
        return of(Shape.HOLDS);
      }

      @Override
      public Demand nights(NightsRule rule) {
        return of(Shape.NIGHTS);
      }

      @Override
      public Demand quietRoom(QuietRoom room) {
        return of(Shape.QUIET_ROOM);
      }

      @Override
      public Demand reach(ReachRule rule) {
        return of(Shape.REACH);
      }

      @Override
      public Demand screen(ScreenRule rule) {
        return of(Shape.SCREEN);
      }
    }));
  }
}
