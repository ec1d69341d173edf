package io.deskworthy.server;

import io.deskworthy.server.account.AccountStore;
import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.intake.ReportStore;
import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.PositionLinks;
import io.deskworthy.server.position.Consents;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.SecretFolder;
import io.deskworthy.server.secret.TokenSource;
import io.deskworthy.server.session.EnrolmentStore;
import io.deskworthy.server.storage.Database;
import io.deskworthy.server.storage.JdbcAccountStore;
import io.deskworthy.server.storage.JdbcAuditLog;
import io.deskworthy.server.storage.JdbcEmployerStore;
import io.deskworthy.server.storage.JdbcEnrolmentStore;
import io.deskworthy.server.storage.JdbcInvitationStore;
import io.deskworthy.server.storage.JdbcPositionLinkStore;
import io.deskworthy.server.storage.JdbcPositionStore;
import io.deskworthy.server.storage.JdbcReportStore;
import io.deskworthy.server.storage.JdbcStorageGauge;
import io.deskworthy.server.storage.JdbcUpkeepStore;
import io.deskworthy.server.upkeep.StorageGauge;
import io.deskworthy.server.upkeep.UpkeepStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * An opened data folder: stores, keys, and what needs only those. The server has one, and so has
 * each command that works beside it.
 */
public final class OpenData implements AutoCloseable {

  private final DataFolder folder;
  private final DataKeys keys;
  private final Database database;
  private final TokenSource tokens;
  private final Clock clock;
  private final Invitations invitations;
  private final PositionLinks positionLinks;
  private final Accounts accounts;
  private final JdbcAuditLog audit;

  private OpenData(DataFolder folder, DataKeys keys, Database database, Clock clock) {
    this.clock = clock;
    this.audit = new JdbcAuditLog(database, keys.chain(), clock);
    this.folder = folder;
    this.keys = keys;
    this.database = database;
    this.tokens = TokenSource.secure();
    KeyedHash hash = keys.hash();
    this.invitations =
        new Invitations(new JdbcInvitationStore(database), hash, keys.box(), tokens, clock);
    this.positionLinks =
        new PositionLinks(new JdbcPositionLinkStore(database), hash, keys.box(), tokens, clock);
    this.accounts = new Accounts(new JdbcAccountStore(database), hash, tokens, clock);
  }

  /**
   * Opens {@code path} with the database with which the server was last started.
   *
   * @throws IOException if the folder or the keys cannot be read or written, or the database cannot
   *     be opened
   */
  public static OpenData open(Path path, Clock clock) throws IOException {
    return open(path, DatabaseLogin.SAME, clock);
  }

  /**
   * Opens {@code path}, making and migrating what is needed; in an empty folder, makes what a first
   * start needs.
   *
   * @throws IOException if the folder or the keys cannot be read or written, or the database cannot
   *     be opened
   */
  public static OpenData open(Path path, DatabaseLogin login, Clock clock) throws IOException {
    DataFolder folder = DataFolder.open(path);
    return folder.alone(() -> {
      DataKeys keys = DataKeys.open(folder.keys());
      Database database = login.orAt(folder.databaseUrl()).open(folder);
      OpenData data = new OpenData(folder, keys, database, clock);
      FirstStart.prepare(data, clock);
      return data;
    });
  }

  /** Returns the folder. */
  public DataFolder folder() {
    return folder;
  }

  /** Returns the keys. */
  SecretFolder secrets() {
    return keys.secrets();
  }

  /** Returns the database. */
  Database database() {
    return database;
  }

  /** Returns the source of ids and tokens. */
  TokenSource tokens() {
    return tokens;
  }

  /** Returns the invitations. */
  public Invitations invitations() {
    return invitations;
  }

  /** Returns the addresses of positions. */
  public PositionLinks positionLinks() {
    return positionLinks;
  }

  /** Returns the accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** Returns the hash of secrets that are kept. */
  KeyedHash hash() {
    return keys.hash();
  }

  /** Returns what binds the entries of the log to one another. */
  AuditChain auditChain() {
    return keys.chain();
  }

  /** Returns the log of who did what. */
  public AuditLog audit() {
    return audit;
  }

  /** Returns the same as what adds to it within a transaction. */
  JdbcAuditLog log() {
    return audit;
  }

  /** Returns the users. */
  public AccountStore users() {
    return new JdbcAccountStore(database);
  }

  /** Returns the positions. */
  public PositionStore positions() {
    return new JdbcPositionStore(database);
  }

  /** Returns who asks. */
  EmployerStore employers() {
    return new JdbcEmployerStore(database, clock);
  }

  /** Returns what was done last to keep the server in order. */
  UpkeepStore upkeep() {
    return new JdbcUpkeepStore(database);
  }

  /** Returns how much is kept. */
  StorageGauge gauge() {
    return new JdbcStorageGauge(database, folder.path());
  }

  /** Returns the invitations as they are kept. */
  InvitationStore invitationStore() {
    return new JdbcInvitationStore(database);
  }

  /** Returns the candidates' keys. */
  EnrolmentStore enrolments() {
    return new JdbcEnrolmentStore(database);
  }

  /** Returns to what candidates are asked to agree. */
  Consents consents() {
    return new Consents(employers(), positions(), invitationStore());
  }

  /** Returns the reports. */
  ReportStore reports() {
    return new JdbcReportStore(database, audit);
  }

  @Override
  public void close() {
    database.close();
  }
}
