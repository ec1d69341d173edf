package io.deskworthy.agent.submission;

/** What a person gave is not an invitation. */
public final class MalformedInvitationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  MalformedInvitationException(Fault fault) {
    super(fault.code());
    this.fault = fault;
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }

  /** What can be wrong with an invitation, each with its code in the message files. */
  public enum Fault {
    /** Neither a link nor the address of a server. */
    NOT_A_LINK("invitation-not-a-link"),
    /** A link, but not one that ends in {@code /i/} and a code. */
    NO_CODE("invitation-no-code"),
    /** The code has a letter too many or too few, or one that codes never have. */
    CODE_MISTYPED("invitation-code-mistyped");

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
