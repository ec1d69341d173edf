package io.deskworthy.report.judging;

import io.deskworthy.report.policy.Unit;

/** What was measured or demanded, in a shape that each language can print. */
public sealed interface Quantity {

  /** Returns what {@code cases} gives for this case. */
  <R> R fold(Cases<R> cases);

  /**
   * One answer for each case.
   *
   * @param <R> the type of the answer
   */
  interface Cases<R> {

    /** Answers for a number with a unit. */
    R amount(Amount amount);

    /** Answers for a word that each language has its own for. */
    R word(Word word);

    /** Answers for a text that is printed as it is. */
    R plain(Plain plain);
  }

  /** A number with its unit. */
  record Amount(double value, Unit unit) implements Quantity {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.amount(this);
    }
  }

  /** A word by its key in the message files: {@code yes}, {@code no}, {@code stable}. */
  record Word(String key) implements Quantity {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.word(this);
    }
  }

  /** A text as the system gave it. */
  record Plain(String text) implements Quantity {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.plain(this);
    }
  }
}
