package io.deskworthy.agent.noise.capture;

import io.deskworthy.report.finding.Reason;

/** Thrown when a microphone gives no sound. Carries the reason as a stable code. */
public final class MicrophoneException extends Exception {

  /** There is none, or none of that name, or this Java has no sound; or another program has it. */
  public static final Reason NO_MICROPHONE = new Reason("no-microphone");

  /** There is one, and the system does not let it be opened, without saying why. */
  public static final Reason OPEN_FAILED = new Reason("microphone-open-failed");

  /** It or the sound server stopped answering. */
  public static final Reason STALLED = new Reason("microphone-stalled");

  /** It went away while it was being listened to. */
  public static final Reason LOST = new Reason("microphone-lost");

  /** The system says that programs may not listen. */
  public static final Reason PERMISSION_DENIED = new Reason("microphone-permission-denied");

  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  /** Makes an exception for {@code reason}. */
  public MicrophoneException(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  MicrophoneException(Reason reason, Throwable cause) {
    super(reason.code(), cause);
    this.reason = reason;
  }

  /** Returns why there is no sound. */
  public Reason reason() {
    return reason;
  }
}
