package io.deskworthy.agent.command;

import io.deskworthy.agent.verification.Verification;

/** How {@code verify} ends: proven, disproven, or neither. */
final class ProofExit implements Verification.Cases<ExitCode> {

  static final ProofExit CODES = new ProofExit();

  private ProofExit() {}

  @Override
  public ExitCode reportHolds(Verification.ReportHolds report) {
    return ExitCode.READY;
  }

  @Override
  public ExitCode certificateHolds(Verification.CertificateHolds certificate) {
    return ExitCode.READY;
  }

  @Override
  public ExitCode rejected(Verification.Rejected rejected) {
    return ExitCode.FAULT;
  }

  @Override
  public ExitCode keyMissing(Verification.KeyMissing missing) {
    return ExitCode.UNDETERMINED;
  }

  @Override
  public ExitCode unreachable(Verification.Unreachable unreachable) {
    return ExitCode.UNDETERMINED;
  }
}
