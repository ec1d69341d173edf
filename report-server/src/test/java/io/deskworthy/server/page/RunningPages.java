package io.deskworthy.server.page;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.FakeClock;
import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.PasswordHash;
import io.deskworthy.server.account.Passwords;
import io.deskworthy.server.account.User;
import io.deskworthy.server.candidate.Downloads;
import io.deskworthy.server.candidate.InvitationAddress;
import io.deskworthy.server.certificate.CertificateAddress;
import io.deskworthy.server.certificate.Certifier;
import io.deskworthy.server.certificate.IssuerMetadata;
import io.deskworthy.server.employer.Applicants;
import io.deskworthy.server.employer.EmployerPages;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.IntakeParts;
import io.deskworthy.server.intake.ReportHandler;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.TokenSource;
import io.deskworthy.server.session.Session;
import io.deskworthy.server.session.SessionTokens;
import io.deskworthy.server.session.Sessions;
import io.deskworthy.server.storage.Database;
import io.deskworthy.server.storage.JdbcAccountStore;
import io.deskworthy.server.storage.JdbcApplicantStore;
import io.deskworthy.server.storage.JdbcCertificateStore;
import io.deskworthy.server.storage.JdbcEmployerStore;
import io.deskworthy.server.storage.JdbcEnrolmentStore;
import io.deskworthy.server.storage.JdbcInvitationStore;
import io.deskworthy.server.storage.JdbcPasswordStore;
import io.deskworthy.server.storage.JdbcPositionStore;
import io.deskworthy.server.storage.JdbcReportStore;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A server of all pages over a database of its own, real intake included, and a browser without a
 * screen. Its public address is https://desk.example.
 */
public final class RunningPages implements AutoCloseable {

  /** Where everybody outside finds the server. */
  public static final String PUBLIC_URL = "https://desk.example";

  private static final StoredPolicy POLICY = StoredPolicy.preset();
  private static final byte[] SECRET = new byte[32];

  private final FakeClock clock = new FakeClock();
  private final TokenSource tokens = TokenSource.secure();
  private final SigningKey certificateKey = SigningKey.generate();
  private final SigningKey nodeKey = SigningKey.generate();
  private final SessionTokens sessionTokens = new SessionTokens(SigningKey.generate(), clock);
  private final Database database;
  private final Accounts accounts;
  private final Invitations invitations;
  private final Sessions sessions;
  private final RunningServer server;

  private RunningPages(Path folder) throws IOException {
    database = Database.open(folder.resolve("pages.db"));
    KeyedHash hash = new KeyedHash(SECRET);
    accounts = new Accounts(new JdbcAccountStore(database), hash, tokens, clock);
    invitations = new Invitations(new JdbcInvitationStore(database), hash, tokens, clock);
    JdbcPositionStore positions = new JdbcPositionStore(database);
    positions.add(new Position("chat", "Chat support", POLICY.hash(), clock.instant()), POLICY);
    new JdbcEmployerStore(database).put(new Employer("Example Ltd", 30));
    sessions =
        new Sessions(invitations, new JdbcEnrolmentStore(database), positions, tokens, clock);
    server = RunningServer.of(routes(folder, positions));
  }

  /** Starts the server with its data in {@code folder}. */
  public static RunningPages in(Path folder) throws IOException {
    return new RunningPages(folder);
  }

  /** Returns the clock of the server. */
  public FakeClock clock() {
    return clock;
  }

  /** Returns the key for certificates. */
  public SigningKey certificateKey() {
    return certificateKey;
  }

  /** Invites {@code candidate}; returns the code. */
  public String invite(String candidate) {
    return invitations
        .invite("chat", Optional.of(candidate), Invitations.DEFAULT_VALIDITY)
        .text();
  }

  /** Invites {@code candidate} and brings in a report of {@code findings}; returns the answer. */
  public HttpResponse<String> report(String candidate, Findings findings) throws Exception {
    Invitation invitation = invitations.find(invite(candidate)).orElseThrow();
    SigningKey key = SigningKey.generate();
    Session session = sessions.begin(invitation, key.verificationKey());
    Report report = new Report(
        clock.instant(),
        "0.1.0",
        sessionTokens.write(session),
        Optional.of(new Consent("1", "en", clock.instant())),
        findings,
        List.of(statement(session, Direction.DOWNLOAD), statement(session, Direction.UPLOAD)));
    String url = PUBLIC_URL + ReportHandler.PATH;
    String jws = SignedReport.seal(report, key, session.nonce(), url);
    return send(HttpRequest.newBuilder(server.uri(ReportHandler.PATH))
        .header("Content-Type", "application/jose")
        .POST(HttpRequest.BodyPublishers.ofString(jws)));
  }

  /** Adds a user without a password; returns the path of a one-time link. */
  public String link(String name, Purpose purpose) {
    return accounts.link(accounts.create(name), purpose);
  }

  /** Adds a user and signs them in; returns the header by which their browser is known. */
  public String signIn(String name) {
    User user = accounts.create(name);
    return "__Host-deskworthy=" + accounts.signIn(user);
  }

  /** Asks for a page as somebody's browser does; an empty cookie is nobody's. */
  public HttpResponse<String> get(String path, String cookie, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri(path)).header("Accept", "text/html");
    return send(with(request, cookie, headers));
  }

  /** Asks as a program does. */
  public HttpResponse<String> fetch(String path) throws Exception {
    return send(HttpRequest.newBuilder(server.uri(path)));
  }

  /** Sends a form as somebody's browser does. */
  public HttpResponse<String> post(String path, String cookie, String form, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
        .header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(with(request, cookie, headers));
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }

  private Routes routes(Path folder, JdbcPositionStore positions) {
    Pages pages = new Pages(new StyleSheet());
    JdbcReportStore reports = new JdbcReportStore(database);
    JdbcEnrolmentStore enrolments = new JdbcEnrolmentStore(database);
    JdbcInvitationStore invited = new JdbcInvitationStore(database);
    Appraiser appraiser = new Appraiser(List.of(nodeKey.verificationKey()));
    Downloads downloads = new Downloads(folder.resolve("downloads"));
    WrongCodeLimit wrongCodes = new WrongCodeLimit(clock);
    Routes routes = new Routes();
    new StyleSheet().addTo(routes);
    downloads.addTo(routes);
    new InvitationAddress(
            invitations, wrongCodes, positions, new JdbcEmployerStore(database), downloads, pages)
        .addTo(routes);
    new IssuerMetadata(PUBLIC_URL, List.of(certificateKey.verificationKey())).addTo(routes);
    new CertificateAddress(
            new JdbcCertificateStore(database),
            List.of(certificateKey.verificationKey()),
            pages,
            clock)
        .addTo(routes);
    new EmployerPages(
            pages,
            accounts,
            passwords(),
            new Applicants(
                new JdbcApplicantStore(database),
                reports,
                enrolments,
                invited,
                positions,
                appraiser),
            invitations,
            positions,
            new JdbcEmployerStore(database),
            wrongCodes,
            clock)
        .addTo(routes);
    Certifier certifier =
        new Certifier(PUBLIC_URL, certificateKey, tokens, new SecureRandom(), clock);
    IntakeParts intake = new IntakeParts(
        enrolments,
        sessionTokens,
        invited,
        positions,
        appraiser,
        certifier,
        reports,
        tokens,
        clock);
    return routes.post(ReportHandler.PATH, ReportHandler.MAX_BYTES, new ReportHandler(intake));
  }

  private Passwords passwords() {
    return new Passwords(
        new JdbcAccountStore(database),
        new JdbcPasswordStore(database),
        new PasswordHash(new SecureRandom()),
        tokens.token());
  }

  private String statement(Session session, Direction direction) {
    WitnessStatement statement = new WitnessStatement(
        PUBLIC_URL,
        session.id(),
        session.nonce(),
        direction.word(),
        direction,
        clock.instant(),
        new TransferBins(Collections.nCopies(100, 364_000L)),
        4,
        new TransferConditions(BitRate.ofMegabitsPerSecond(30), Duration.ofMillis(20), List.of()),
        Optional.empty(),
        Optional.empty());
    return WitnessFormat.sign(statement, nodeKey);
  }

  private static HttpRequest.Builder with(
      HttpRequest.Builder request, String cookie, String... headers) {
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return server.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
