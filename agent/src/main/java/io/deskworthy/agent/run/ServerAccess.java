package io.deskworthy.agent.run;

import io.deskworthy.agent.http.WebClient;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.OutgoingReport;
import io.deskworthy.agent.submission.Persistence;
import io.deskworthy.agent.submission.ReportReceipt;
import io.deskworthy.agent.submission.ReportSubmitter;
import io.deskworthy.agent.submission.ServerReply;
import io.deskworthy.agent.submission.Session;
import io.deskworthy.agent.submission.SessionClient;
import io.deskworthy.report.jws.VerificationKey;

/** What a run asks of the employer's server. */
public interface ServerAccess {

  /** Opens a session for {@code invitation} and enrols {@code key} with it. */
  ServerReply<Session> open(InvitationLink invitation, VerificationKey key)
      throws InterruptedException;

  /** Sends {@code report}, which is on the disk already. */
  ServerReply<ReportReceipt> submit(OutgoingReport report) throws InterruptedException;

  /** Returns access over {@code web}, asking again as {@code persistence} says. */
  static ServerAccess over(WebClient web, Persistence persistence) {
    return new ServerAccess() {
      @Override
      public ServerReply<Session> open(InvitationLink invitation, VerificationKey key)
          throws InterruptedException {
        return new SessionClient(web, persistence).open(invitation, key);
      }

      @Override
      public ServerReply<ReportReceipt> submit(OutgoingReport report) throws InterruptedException {
        return new ReportSubmitter(web, persistence).submit(report);
      }
    };
  }
}
