package io.deskworthy.report.machine;

import io.deskworthy.report.finding.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of an operating system, as the table has it.
 *
 * @param system as in {@link SystemIdentity#system}
 * @param title what people call it
 * @param version as in {@link SystemIdentity#version}
 * @param editions which of Windows' editions it speaks of; empty for all
 * @param support until when
 * @param source where its dates stand
 */
public record SupportedSystem(
    String system,
    String title,
    String version,
    Optional<Editions> editions,
    Term support,
    String source) {

  /** Groups of Windows' editions that share their dates. */
  public enum Editions {
    /** Sold with computers and to small firms. */
    HOME_AND_PRO("(?i)(core|professional|cloud|proeducation|proworkstation).*"),
    /** Licensed to larger firms and to schools. */
    ENTERPRISE("(?i)(enterprise(n|g|eval)?|iotenterprise(k)?|education(n)?|serverrdsh)"),
    /** Long-term servicing channel. */
    LTSC("(?i)enterprises(n|eval)?"),
    /** The same, for devices. */
    IOT_LTSC("(?i)iotenterprises(k)?");

    private final Pattern names;

    Editions(String names) {
      this.names = Pattern.compile(names);
    }

    boolean include(String edition) {
      return names.matcher(edition).matches();
    }
  }

  /** Until when a maker mends a version. */
  public sealed interface Term {

    /** Returns what that means on {@code day}. */
    Support on(LocalDate day);
  }

  /**
   * The maker has named the last day.
   *
   * @param last without extra payment
   * @param lastIfPaid for those who pay, where that can be had
   */
  public record Until(LocalDate last, Optional<LocalDate> lastIfPaid) implements Term {
    @Override
    public Support on(LocalDate day) {
      boolean paid = lastIfPaid.map(end -> !day.isAfter(end)).orElse(false);
      Reading<Boolean> ended =
          paid ? Reading.unknown(Support.MAY_BE_PAID_FOR) : Reading.of(Boolean.FALSE);
      return new Support(day.isAfter(last) ? ended : Reading.of(true), Reading.of(last));
    }
  }

  /**
   * The maker names no day.
   *
   * @param expected up to here it is mended, going by the maker's habit
   */
  public record AtLeastUntil(LocalDate expected) implements Term {
    @Override
    public Support on(LocalDate day) {
      return day.isAfter(expected)
          ? Support.unknown(Support.END_NOT_ANNOUNCED)
          : new Support(Reading.of(true), Reading.unknown(Support.END_NOT_ANNOUNCED));
    }
  }

  /** There is no end. */
  public record Rolling() implements Term {
    @Override
    public Support on(LocalDate day) {
      return new Support(Reading.of(true), Reading.unknown(Support.ROLLING));
    }
  }

  boolean matches(SystemIdentity identity) {
    return system.equals(identity.system())
        && isOfThisVersion(identity.version())
        && editions
            .map(group -> identity.edition().map(group::include).orElse(true))
            .orElse(true);
  }

  /** 9 stands for 9.4 as well: point releases of one version end together. */
  private boolean isOfThisVersion(String other) {
    return support instanceof Rolling || other.equals(version) || other.startsWith(version + ".");
  }

  /** Returns what {@code answers}, of which one must be right, agree on. */
  static Support agreed(List<Support> answers) {
    return answers.stream().distinct().count() == 1
        ? answers.get(0)
        : new Support(sameAnswer(answers), Reading.unknown(Support.EDITION_UNKNOWN));
  }

  private static Reading<Boolean> sameAnswer(List<Support> answers) {
    List<Reading<Boolean>> different =
        answers.stream().map(Support::supported).distinct().toList();
    return different.size() == 1 ? different.get(0) : Reading.unknown(Support.EDITION_UNKNOWN);
  }
}
