package io.deskworthy.report.finding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is found of one service that the employer names. Employers name services of their own, so a
 * report may hold any name of a letter and up to 39 letters and digits.
 *
 * @param reached whether everything that is needed of the service answered
 * @param stage the first stage that failed, {@link ReachStage#ALL} if none did
 * @param cause why not; or what was not proven although it was reached
 * @param hosts what became of each host: {@code HOST:PORT PROTOCOL STAGE}, then the cause or the
 *     status of the answer, if any
 * @param inspectors who issued the certificates that nobody here trusts
 */
public record ReachFindings(
    Finding<Boolean> reached,
    Finding<ReachStage> stage,
    Finding<Reason> cause,
    Finding<List<String>> hosts,
    Finding<List<String>> inspectors) {

  /** The member of a report that holds them. */
  public static final String GROUP = "reach";

  /** Longest description of one host: a name of 100 characters, port, words and a code of 40. */
  public static final int HOST_LENGTH = 180;

  /** Longest name of an issuer that is kept. */
  public static final int INSPECTOR_LENGTH = 60;

  /** So many hosts a policy can name for one service. */
  public static final int MOST_HOSTS = 24;

  /** Nobody's connection is read by more parties than that. */
  public static final int MOST_INSPECTORS = 4;

  /** The findings of no service in particular, for lists of what there is. */
  public static final ReachFindings ANY = of("NAME");

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  /** Returns the findings of the service called {@code name}, or nothing if that is no name. */
  public static Optional<ReachFindings> named(String name) {
    return NAME.matcher(name).matches() ? Optional.of(of(name)) : Optional.empty();
  }

  /** Returns all of them. */
  public List<Finding<?>> all() {
    return List.of(reached, stage, cause, hosts, inspectors);
  }

  private static ReachFindings of(String name) {
    String path = GROUP + "." + name + ".";
    return new ReachFindings(
        Finding.selfReported(path + "reached", ValueForm.truth()),
        Finding.selfReported(path + "stage", Forms.stage()),
        Finding.selfReported(path + "cause", ValueForm.text(40).as(Reason::new, Reason::code)),
        Finding.selfReported(path + "hosts", ListForm.of(ValueForm.text(HOST_LENGTH), MOST_HOSTS)),
        Finding.selfReported(
            path + "inspectors", ListForm.of(ValueForm.text(INSPECTOR_LENGTH), MOST_INSPECTORS)));
  }
}
