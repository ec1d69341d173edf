package io.deskworthy.agent.submission;

/** A file is not a report that can be sent. The message says in English what was found. */
public final class UnusableReportException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  UnusableReportException(Fault fault, String found) {
    super(found);
    this.fault = fault;
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }

  /** What can be wrong with a saved report, each with its code in the message files. */
  public enum Fault {
    /** There is no such file. */
    FILE_MISSING("report-file-missing"),
    /** Larger than any report. */
    TOO_LARGE("report-too-large"),
    /** Not a signed text. */
    NOT_A_REPORT("not-a-report"),
    /** Signed, but for no server: made with {@code --local}, or not by this program. */
    NO_ADDRESS("report-without-address");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    /** Returns the code in the message files. */
    public String code() {
      return code;
    }
  }
}
