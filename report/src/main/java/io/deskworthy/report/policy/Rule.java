package io.deskworthy.report.policy;

import java.util.List;

/** What a requirement demands of its finding. */
public sealed interface Rule
    permits Rule.AtLeast,
        Rule.AtMost,
        Rule.OneOf,
        Rule.Holds,
        NightsRule,
        QuietRoom,
        ReachRule,
        ScreenRule {

  /** Returns what {@code cases} gives for this case. */
  <R> R fold(Cases<R> cases);

  /**
   * One answer for each case; a new case breaks every implementation at compile time.
   *
   * @param <R> the type of the answer
   */
  interface Cases<R> {

    /** Answers for a lower bound. */
    R atLeast(AtLeast rule);

    /** Answers for an upper bound. */
    R atMost(AtMost rule);

    /** Answers for a list. */
    R oneOf(OneOf rule);

    /** Answers for something that must be so. */
    R holds();

    /** Answers for a line that is to hold for several nights. */
    R nights(NightsRule rule);

    /** Answers for a quiet room. */
    R quietRoom(QuietRoom rule);

    /** Answers for a service that is to be reached. */
    R reach(ReachRule rule);

    /** Answers for screens. */
    R screen(ScreenRule rule);
  }

  /** The value is {@code bound} or more. */
  record AtLeast(double bound, Unit unit) implements Rule {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.atLeast(this);
    }
  }

  /** The value is {@code bound} or less. */
  record AtMost(double bound, Unit unit) implements Rule {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.atMost(this);
    }
  }

  /** The value is one of {@code values}. */
  record OneOf(List<String> values) implements Rule {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.oneOf(this);
    }
  }

  /** The value is true. */
  record Holds() implements Rule {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.holds();
    }
  }
}
