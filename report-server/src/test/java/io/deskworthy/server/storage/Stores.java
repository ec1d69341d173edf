package io.deskworthy.server.storage;

import io.deskworthy.server.FakeClock;
import io.deskworthy.server.account.AccountStore;
import io.deskworthy.server.account.InMemoryAccounts;
import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.intake.InMemoryReports;
import io.deskworthy.server.intake.ReportStore;
import io.deskworthy.server.invitation.InMemoryInvitations;
import io.deskworthy.server.invitation.InMemoryPositionLinks;
import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.invitation.PositionLinkStore;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.InMemoryPositions;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.session.EnrolmentStore;
import io.deskworthy.server.session.InMemoryEnrolments;

/** All stores over one database, or none. */
record Stores(
    EmployerStore employers,
    PositionStore positions,
    InvitationStore invitations,
    PositionLinkStore links,
    EnrolmentStore enrolments,
    ReportStore reports,
    AccountStore accounts) {

  static Stores inMemory() {
    InMemoryPositions positions = new InMemoryPositions();
    InMemoryInvitations invitations = new InMemoryInvitations();
    return new Stores(
        positions,
        positions,
        invitations,
        new InMemoryPositionLinks(),
        new InMemoryEnrolments(),
        new InMemoryReports(invitations),
        new InMemoryAccounts());
  }

  static Stores over(Database database) {
    return new Stores(
        new JdbcEmployerStore(database, new FakeClock()),
        new JdbcPositionStore(database),
        new JdbcInvitationStore(database),
        new JdbcPositionLinkStore(database),
        new JdbcEnrolmentStore(database),
        new JdbcReportStore(database, log(database)),
        new JdbcAccountStore(database));
  }

  static JdbcAuditLog log(Database database) {
    AuditChain chain = new AuditChain(new KeyedHash(new byte[32]));
    return new JdbcAuditLog(database, chain, new FakeClock());
  }
}
