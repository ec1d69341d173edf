package io.deskworthy.server;

import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.IntakeParts;
import io.deskworthy.server.intake.ReportHandler;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.measure.MeasurementNode;
import io.deskworthy.server.session.KnownNode;
import io.deskworthy.server.session.SessionAnswer;
import io.deskworthy.server.session.SessionHandler;
import io.deskworthy.server.session.SessionTokens;
import io.deskworthy.server.session.Sessions;
import io.deskworthy.server.storage.StorageUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The whole address space on one page. */
final class ServerRoutes {

  private final OpenData data;
  private final Clock clock;
  private final String publicUrl;
  private final SessionTokens sessions;
  private final PageRoutes pages;
  private final WrongCodeLimit wrongCodes;

  ServerRoutes(
      OpenData data, Clock clock, String publicUrl, SessionTokens sessions, PageRoutes pages) {
    this.data = data;
    this.clock = clock;
    this.publicUrl = publicUrl;
    this.sessions = sessions;
    this.pages = pages;
    this.wrongCodes = new WrongCodeLimit(clock);
  }

  Routes all(MeasurementNode node, VerificationKey witnessKey) {
    Appraiser appraiser = new Appraiser(List.of(witnessKey));
    Routes routes = new Routes()
            .get("/healthz", exchange -> answer(exchange, 200, "ok"))
            .get("/readyz", this::ready)
            .get("/probe", exchange -> answer(exchange.setHeader("Deskworthy-Probe", "1"), 204, ""))
            .post("/api/v1/sessions", sessionHandler(new KnownNode(publicUrl, witnessKey)))
            .post("/api/v1/measure/slot", node.slot())
            .get("/api/v1/measure/download", node.download())
            .stream("/api/v1/measure/upload", node.upload())
            .post("/api/v1/measure/sighting", node.sighting())
            .webSocket("/api/v1/measure/probe", node.probe())
            .post(ReportHandler.PATH, ReportHandler.MAX_BYTES, reportHandler(appraiser))
            .refuse(StorageUnavailableException.class, fault -> storageUnavailable());
    pages.addTo(routes, appraiser, wrongCodes);
    return routes;
  }

  private SessionHandler sessionHandler(KnownNode node) {
    return new SessionHandler(
        data.invitations(),
        wrongCodes,
        new Sessions(data.invitations(), data.enrolments(), data.positions(), data.tokens(), clock),
        new SessionAnswer(sessions, data.employers(), data.positions(), List.of(node)));
  }

  private ReportHandler reportHandler(Appraiser appraiser) {
    return new ReportHandler(new IntakeParts(
        data.enrolments(),
        sessions,
        data.invitationStore(),
        data.positions(),
        data.consents(),
        appraiser,
        pages.certificates(),
        data.reports(),
        data.tokens(),
        clock));
  }

  private void ready(Exchange exchange) throws IOException {
    boolean ready = data.database().isReady();
    answer(exchange, ready ? 200 : 503, ready ? "ready" : "the database does not answer");
  }

  private static Problem storageUnavailable() {
    return new Problem(
            503,
            "storage-unavailable",
            "The server cannot store anything now",
            "Nothing of what was sent was kept. Please send it again in some minutes.")
        .retryAfter(Duration.ofMinutes(1));
  }

  private static void answer(Exchange exchange, int status, String text) throws IOException {
    exchange.answer(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
