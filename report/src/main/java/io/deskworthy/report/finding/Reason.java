package io.deskworthy.report.finding;

import java.util.regex.Pattern;

/**
 * Why a value is unknown, as a stable code. Texts for people stand beside the code in the message
 * files; a code from a newer agent that has no text here is shown as it is.
 *
 * @param code 1 to 40 lower-case letters, digits and hyphens
 */
public record Reason(String code) {

  /** Stands first: the constants below are checked against it. */
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** The check was not part of this run. */
  public static final Reason NOT_CHECKED = new Reason("not-checked");

  /** The operating system gave no usable answer. */
  public static final Reason NOT_READABLE = new Reason("not-readable");

  /** Reading took longer than it may. */
  public static final Reason TIMED_OUT = new Reason("timed-out");

  /** The run was without a server, so there was nothing to measure against. */
  public static final Reason NO_SERVER = new Reason("no-server");

  /** The candidate chose not to read aloud, so there is no speech to compare with. */
  public static final Reason NOT_READ = new Reason("not-read");

  /** Refuses what is not a code. */
  public Reason {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("not a reason code: " + code);
    }
  }
}
