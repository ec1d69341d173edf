package io.deskworthy.report.policy;

import io.deskworthy.report.unit.BitRate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything an employer demands for a position.
 *
 * @param id stable name: {@code remote-chat-support}
 * @param title what people call it
 * @param source where its figures come from
 * @param certificateDays how long a certificate under it is valid
 * @param goodputFactor goodput is judged against this share of the demanded rate: headers take 3.5
 *     % of a line, and the German regulator calls 90 % of the promised rate delivered
 * @param paceFactor the load is paced at the higher of the demanded rates times this
 * @param requirements at least one, with names of their own
 */
public record Policy(
    String id,
    LocalText title,
    Optional<String> source,
    int certificateDays,
    double goodputFactor,
    double paceFactor,
    List<Requirement> requirements) {

  /** What is demanded of a line when the policy says nothing: enough for text and one call. */
  private static final BitRate DEFAULT_RATE = BitRate.ofMegabitsPerSecond(20);

  /** Refuses an empty policy and copies the list. */
  public Policy {
    requirements = List.copyOf(requirements);
    if (requirements.isEmpty()) {
      throw new IllegalArgumentException("a policy demands at least one thing");
    }
  }

  /** Returns the requirement called {@code name}. */
  public Optional<Requirement> requirement(String name) {
    return requirements.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * Returns the rate that requirement {@code name} demands at least, if it demands one: more than
   * nothing, in bits per second.
   */
  public Optional<BitRate> demandedRate(String name) {
    return requirement(name)
        .map(Requirement::rule)
        .filter(rule -> rule instanceof Rule.AtLeast)
        .map(rule -> (Rule.AtLeast) rule)
        .filter(least -> least.unit() == Unit.BIT_PER_SECOND && least.bound() >= 1)
        .map(least -> new BitRate(Math.round(least.bound())));
  }

  /**
   * Returns at which rate each direction is loaded while it is measured: enough above what is
   * demanded of either, because no line reaches a rate that it was never offered.
   */
  public BitRate pace() {
    double demanded = Stream.of("network.download", "network.upload")
        .flatMap(name -> demandedRate(name).stream())
        .max(Comparator.naturalOrder())
        .orElse(DEFAULT_RATE)
        .bitsPerSecond();
    return new BitRate(Math.round(demanded * paceFactor));
  }
}
