package io.deskworthy.agent.run;

import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.ReportReceipt;
import io.deskworthy.agent.submission.ServerReply;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.report.jws.VerificationKey;

/** What a run asks of the employer's server. */
public interface ServerAccess {

  /** Opens a session for {@code invitation} and enrols {@code key} with it. */
  ServerReply<Session> open(InvitationLink invitation, VerificationKey key)
      throws InterruptedException;

  /** Sends {@code report}, which is on the disk already. */
  ServerReply<ReportReceipt> submit(OutgoingReport report) throws InterruptedException;
}
