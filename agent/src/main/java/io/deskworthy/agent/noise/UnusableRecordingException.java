package io.deskworthy.agent.noise;

import io.deskworthy.report.finding.Reason;
import java.io.IOException;
import java.nio.file.Path;

/** Thrown when a file is no recording that can be measured. Carries the reason as a stable code. */
public final class UnusableRecordingException extends IOException {

  /** Not a WAV file, or one that ends before its sound begins. */
  public static final Reason NOT_WAV = new Reason("recording-not-wav");

  /** A WAV file of another encoding than 16, 24 or 32 bit integers, or 32 bit floating point. */
  public static final Reason UNKNOWN_ENCODING = new Reason("recording-unknown-encoding");

  /** Fewer than 16 000 samples per second, or far too many; or more than eight channels. */
  public static final Reason UNKNOWN_RATE = new Reason("recording-unknown-rate");

  /** Less than a second and a half. */
  public static final Reason TOO_SHORT = new Reason("recording-too-short");

  /** More than two minutes. */
  public static final Reason TOO_LONG = new Reason("recording-too-long");

  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  UnusableRecordingException(Path file, Reason reason) {
    super(file + ": " + reason.code());
    this.reason = reason;
  }

  /** Returns what is wrong with the file. */
  public Reason reason() {
    return reason;
  }
}
