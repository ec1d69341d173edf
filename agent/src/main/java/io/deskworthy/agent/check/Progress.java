package io.deskworthy.agent.check;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where a check stands.
 *
 * @param check which one
 * @param step what it is doing, as a stable code: {@code noise.silent}, {@code network.download};
 *     the text for people stands in the message files under {@code progress.} and this code
 * @param fraction how much of the whole check is done, 0 to 1
 * @param arguments numbers and names for the text, in its order
 * @param level what the level bar shows, in dBFS(A), while sound is captured
 */
public record Progress(
    CheckName check, String step, double fraction, List<Object> arguments, OptionalDouble level) {

  /** Refuses a fraction outside 0 to 1 and copies the arguments. */
  public Progress {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("a fraction lies between 0 and 1, found " + fraction);
    }
    arguments = List.copyOf(arguments);
  }

  /** Returns progress without arguments and without a level. */
  public static Progress of(CheckName check, String step, double fraction) {
    return new Progress(check, step, fraction, List.of(), OptionalDouble.empty());
  }
}
