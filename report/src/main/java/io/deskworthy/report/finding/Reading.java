package io.deskworthy.report.finding;

import java.util.Optional;
import java.util.function.Function;

/**
 * What trying to read a value gave: the value, or the reason why there is none. There is no third
 * case, and no value that means "none": an unreadable 0 must never fail anybody.
 *
 * @param <T> the type of the value
 */
public sealed interface Reading<T> {

  /** Returns what the function for this case gives; a new case breaks every caller. */
  <R> R fold(Function<? super T, ? extends R> measured, Function<Reason, ? extends R> unknown);

  /** Returns a reading of {@code value}. */
  static <T> Reading<T> of(T value) {
    return new Measured<>(value);
  }

  /** Returns a reading that failed for {@code reason}. */
  static <T> Reading<T> unknown(Reason reason) {
    return new Unknown<>(reason);
  }

  /** Returns the value as {@code function} turns it, or this same reason. */
  default <R> Reading<R> map(Function<? super T, ? extends R> function) {
    return fold(value -> of(function.apply(value)), Reading::unknown);
  }

  /** Returns the value, or nothing when it is unknown. */
  default Optional<T> value() {
    return fold(Optional::of, reason -> Optional.empty());
  }

  /** Returns why the value is unknown, or nothing when it is known. */
  default Optional<Reason> reason() {
    return fold(value -> Optional.empty(), Optional::of);
  }

  /** The value was read. */
  record Measured<T>(T measured) implements Reading<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> whenMeasured, Function<Reason, ? extends R> whenUnknown) {
      return whenMeasured.apply(measured);
    }
  }

  /** The value could not be read. */
  record Unknown<T>(Reason why) implements Reading<T> {
    @Override
    public <R> R fold(
        Function<? super T, ? extends R> whenMeasured, Function<Reason, ? extends R> whenUnknown) {
      return whenUnknown.apply(why);
    }
  }
}
