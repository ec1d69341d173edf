package io.deskworthy.server;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.credential.StatusList;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.TransferBins;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.text.ConsentText;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.IntakeParts;
import io.deskworthy.server.intake.ReportHandler;
import io.deskworthy.server.intake.StoredConsent;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.oidc.OidcClient;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.session.Session;
import io.deskworthy.server.session.SessionTokens;
import io.deskworthy.server.session.Sessions;
import io.deskworthy.server.webhook.Addresses;
import io.deskworthy.server.webhook.FakeSender;
import io.deskworthy.server.webhook.Sender;
import io.deskworthy.server.webhook.Webhooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server of all pages over a database of its own, real intake included, and a browser without a
 * screen. Its public address is https://desk.example; its first user is called owner.
 */
public final class RunningPages implements AutoCloseable {

  /** Where everybody outside finds the server. */
  public static final String PUBLIC_URL = "https://desk.example";

  private static final int MAX_ANSWER = 1 << 20;

  /** Where every name leads, as far as webhooks know. */
  private static final byte[] PUBLIC_ADDRESS = {8, 8, 8, 8};

  private final FakeClock clock = new FakeClock();
  private final SigningKey nodeKey;
  private final SessionTokens sessionTokens = new SessionTokens(SigningKey.generate(), clock);
  private final OpenData data;
  private final SignInParts signIn;
  private final FakeSender sender = new FakeSender();
  private final WebhookParts webhooks;
  private final RunningServer server;
  private String consentVersion = ConsentText.VERSION;

  private RunningPages(
      Path folder, DatabaseLogin login, Optional<OidcClient> oidc, Optional<Outbox> outbox)
      throws IOException {
    data = OpenData.open(folder, login, clock);
    nodeKey = data.secrets().signingKey("witness");
    data.employers().put(new Employer("Example Ltd", Employer.DEFAULT_KEEPING));
    signIn = SignInAssembly.parts(data, clock, oidc, outbox);
    Addresses addresses =
        new Addresses(host -> List.of(InetAddress.getByAddress(host, PUBLIC_ADDRESS)), false);
    webhooks = WebhookParts.of(data, clock, addresses, sender);
    server = RunningServer.of(routes());
  }

  /** Starts the server with its data in {@code folder}. */
  public static RunningPages in(Path folder) throws IOException {
    return in(folder, DatabaseLogin.SAME);
  }

  /** Starts the server with its keys in {@code folder} and all else in a database. */
  public static RunningPages in(Path folder, DatabaseLogin login) throws IOException {
    return new RunningPages(folder, login, Optional.empty(), Optional.empty());
  }

  /** Starts a server where people sign in with outside help. */
  public static RunningPages in(Path folder, Optional<OidcClient> oidc, Optional<Outbox> outbox)
      throws IOException {
    return new RunningPages(folder, DatabaseLogin.SAME, oidc, outbox);
  }

  /** Returns what it takes to let people in. */
  public SignInParts signInParts() {
    return signIn;
  }

  /** Returns the server's data. */
  OpenData data() {
    return data;
  }

  /** Sends webhooks and callbacks all that is due; returns to whom and what was ever sent. */
  public List<Sender.Dispatch> deliver() {
    webhooks.deliverer().deliverDue();
    webhooks.callbacks().deliverDue();
    return sender.sent();
  }

  /** Returns how receivers answer. */
  public FakeSender receivers() {
    return sender;
  }

  /** Returns the webhooks. */
  public Webhooks webhooks() {
    return webhooks.webhooks();
  }

  /** Returns the clock of the server. */
  public FakeClock clock() {
    return clock;
  }

  /** Invites {@code candidate}; returns the code. */
  public String invite(String candidate) {
    String position = data.positions().all().get(0).id();
    return data.invitations()
        .invite(position, Optional.of(candidate), Invitations.DEFAULT_VALIDITY)
        .text();
  }

  /** Invites {@code candidate} and brings in a report of {@code findings}; returns the answer. */
  public ObjectNode report(String candidate, Findings findings) throws Exception {
    return reportWith(invite(candidate), findings);
  }

  /** From now on candidates have agreed to the consent of that version. */
  void candidatesAgreeTo(String version) {
    consentVersion = version;
  }

  /** Brings in a report of {@code findings} with an invitation's code; returns the answer. */
  public ObjectNode reportWith(String code, Findings findings) throws Exception {
    Invitation invitation = data.invitations().find(code).orElseThrow();
    SigningKey key = SigningKey.generate();
    Session session = new Sessions(
            data.invitations(), data.enrolments(), data.positions(), data.tokens(), clock)
        .begin(invitation, key.verificationKey());
    Report report = new Report(
        clock.instant(),
        "0.1.0",
        sessionTokens.write(session),
        Optional.of(new Consent(consentVersion, "en", clock.instant())),
        findings,
        List.of(statement(session, Direction.DOWNLOAD), statement(session, Direction.UPLOAD)));
    String url = PUBLIC_URL + ReportHandler.PATH;
    String jws = SignedReport.seal(report, key, session.nonce(), url);
    return json(send(HttpRequest.newBuilder(server.uri(ReportHandler.PATH))
        .header("Content-Type", "application/jose")
        .POST(HttpRequest.BodyPublishers.ofString(jws))));
  }

  /** Returns the path on this server of an address in an answer. */
  public static String path(ObjectNode answer, String member) {
    return answer.get(member).stringValue().substring(PUBLIC_URL.length());
  }

  /** Returns the path of a one-time link for the owner. */
  public String link(Purpose purpose) {
    return data.accounts().link(owner(), purpose);
  }

  /** Signs the owner in; returns the cookie by which their browser is known. */
  public String signIn() {
    return signIn(owner());
  }

  private User owner() {
    return data.users().users().stream()
        .filter(user -> user.role() == Role.OWNER)
        .findFirst()
        .orElseThrow();
  }

  /** Signs somebody in; returns the cookie by which their browser is known. */
  public String signIn(User user) {
    return "__Host-deskworthy=" + data.accounts().signIn(user, "");
  }

  /** Returns the users and how they get in. */
  public Accounts accounts() {
    return data.accounts();
  }

  /** Returns the log. */
  public AuditLog audit() {
    return data.audit();
  }

  /** Asks for a page as somebody's browser does; an empty cookie is nobody's. */
  public HttpResponse<String> get(String path, String cookie, String... headers) throws Exception {
    return send(with(
        HttpRequest.newBuilder(server.uri(path)).header("Accept", "text/html"), cookie, headers));
  }

  /** Asks as a program does. */
  public HttpResponse<String> fetch(String path, String... headers) throws Exception {
    return send(with(HttpRequest.newBuilder(server.uri(path)), "", headers));
  }

  /** Asks the interface for programs with a token, and JSON unless {@code body} is empty. */
  public HttpResponse<String> ask(
      String method, String path, String token, String body, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
        .method(
            method,
            body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(with(request, "", headers));
  }

  /** Makes a token for a program of {@code user}. */
  public String token(User user, Role role) {
    return signIn.tokens().make(user, "script", role, Duration.ofDays(30));
  }

  /** Returns the user that there is from the beginning. */
  public User firstOwner() {
    return owner();
  }

  /** Fetches what is no text. */
  public byte[] bytes(String path) throws Exception {
    return server
        .client()
        .send(
            HttpRequest.newBuilder(server.uri(path)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
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

  /** Sends a form with a file, field "file", as somebody's browser does; an empty file is none. */
  public HttpResponse<String> upload(
      String path, String cookie, Map<String, String> fields, byte[] file) throws Exception {
    return upload(path, cookie, fields, "file", file);
  }

  /** Sends a form with a file in the field {@code name}. */
  public HttpResponse<String> upload(
      String path, String cookie, Map<String, String> fields, String name, byte[] file)
      throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      body.writeBytes(("--xYz\r\nContent-Disposition: form-data; name=\"" + field.getKey()
              + "\"\r\n\r\n" + field.getValue() + "\r\n")
          .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--xYz\r\nContent-Disposition: form-data; name=\"" + name
            + "\"; filename=\"f\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--xYz--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(with(
        HttpRequest.newBuilder(server.uri(path))
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=xYz")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
        cookie));
  }

  /** Presses a button on an employer's page as the owner does. */
  public HttpResponse<String> press(String page, String button, String... fields) throws Exception {
    String cookie = signIn();
    Matcher token = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"")
        .matcher(get(page, cookie).body());
    String form = token.find() ? "form-token=" + token.group(1) : "";
    return post(page + button, cookie, form + "&" + String.join("&", fields));
  }

  /** Gives certificates a new key that signs after {@code notice}. */
  public void rotateKeys(Duration notice, boolean stolen) throws IOException {
    CertificateKeyRotation rotation = CertificateKeyRotation.of(data, clock, notice);
    if (stolen) {
      rotation.replaceStolen();
    } else {
      rotation.rotate();
    }
  }

  /** Returns whether the place that a certificate's status names is marked as revoked. */
  public boolean isRevoked(JsonNode status) throws Exception {
    String list =
        fetch(status.get("uri").stringValue().substring(PUBLIC_URL.length())).body();
    byte[] payload = Base64Url.decode(list.split("\\.", -1)[1]).orElseThrow();
    JsonNode packed = StrictJson.object(payload, MAX_ANSWER).get("status_list");
    return StatusList.decode(packed.get("bits").intValue(), packed.get("lst").stringValue())
        .orElseThrow()
        .state(status.get("idx").longValue())
        .orElseThrow()
        .equals(StatusList.INVALID);
  }

  /** Returns to what the sender of a report agreed. */
  public Optional<StoredConsent> consent(String report) {
    return data.reports().consent(report);
  }

  /** Returns the id of the first position. */
  public String positionId() {
    return data.positions().all().get(0).id();
  }

  /** Returns the invitations as they are kept. */
  public Invitations invitations() {
    return data.invitations();
  }

  /** Returns what each form of a page for that browser must carry. */
  public String formToken(String cookie) {
    return data.accounts().formToken(cookie.substring(cookie.indexOf('=') + 1));
  }

  /** Returns the name of the one position. */
  public String position() {
    return data.positions().all().get(0).name();
  }

  /** Returns the text of a page with plain spaces between numbers and their units. */
  public static String text(HttpResponse<String> page) {
    return page.body().replace('\u00a0', ' ');
  }

  /** Returns the object that an answer holds. */
  public static ObjectNode json(HttpResponse<String> answer) throws Exception {
    return StrictJson.object(answer.body().getBytes(StandardCharsets.UTF_8), MAX_ANSWER);
  }

  @Override
  public void close() {
    server.close();
    data.close();
  }

  private Routes routes() throws IOException {
    Appraiser appraiser = new Appraiser(List.of(nodeKey.verificationKey()));
    PageRoutes pages = new PageRoutes(
        data, clock, PUBLIC_URL, CertificateSecrets.of(data.secrets()), signIn, webhooks);
    Routes routes = new Routes();
    pages.addTo(routes, appraiser, new WrongCodeLimit(clock));
    IntakeParts intake = new IntakeParts(
        data.enrolments(),
        sessionTokens,
        data.invitationStore(),
        data.positions(),
        data.consents(),
        appraiser,
        pages.certificates(),
        data.reports(),
        data.tokens(),
        clock);
    return routes.post(ReportHandler.PATH, ReportHandler.MAX_BYTES, new ReportHandler(intake));
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
        TransferConditions.unescalated(
            BitRate.ofMegabitsPerSecond(30), Duration.ofMillis(20), List.of(), ProbeKind.WEBSOCKET),
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
