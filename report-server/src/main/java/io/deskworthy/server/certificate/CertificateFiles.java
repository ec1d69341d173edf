package io.deskworthy.server.certificate;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.print.PdfPrinter;
import io.deskworthy.server.print.QrCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** A certificate as a file: for programs, for paper, for other people's pages. */
final class CertificateFiles {

  /** Pixels of a module: some 300 a side, sharp on paper at the size of a stamp. */
  private static final int QR_SCALE = 8;

  /** A badge on a busy page is asked for often; whoever revokes does not want to wait long. */
  private static final String BADGE_CACHE = "public, max-age=300";

  private static final String SVG = "image/svg+xml";

  private final Pages pages;
  private final OpenBadges badges;
  private final PdfPrinter printer = new PdfPrinter();

  CertificateFiles(Pages pages, OpenBadges badges) {
    this.pages = pages;
    this.badges = badges;
  }

  /** Answers with the file that {@code ending} names, which begins with a dot. */
  void answer(Exchange exchange, String ending, ShownCertificate shown) throws IOException {
    switch (ending) {
      case ".jwt" -> answerText(exchange, "application/jwt", shown.credential().issuerJwt());
      case ".sdjwt" ->
        answerText(exchange, "application/dc+sd-jwt", shown.credential().serialize());
      case ".badge.jwt" -> {
        Frame frame = pages.frame(exchange, "/c/" + shown.kept().address());
        answerText(exchange, "application/jwt", badges.of(shown, exchange.publicUrl(), frame));
      }
      case ".json" -> answerClaims(exchange, shown);
      case ".pdf" -> answerPdf(exchange, shown);
      case ".png" -> exchange.answer(200, "image/png", qr(exchange, shown).png(QR_SCALE));
      case ".qr.svg" -> answerSvg(exchange, qr(exchange, shown).svg());
      case ".svg" -> answerBadge(exchange, shown);
      default -> throw Problem.notFound();
    }
  }

  private static void answerClaims(Exchange exchange, ShownCertificate shown) throws IOException {
    ObjectNode json = StrictJson.newObject()
        .put("status", shown.state().word())
        .put("issuedAt", shown.verified().issuedAt().toString())
        .put("expiresAt", shown.verified().expiresAt().toString());
    shown.kept().revokedAt().ifPresent(at -> json.put("revokedAt", at.toString()));
    json.set("claims", shown.verified().claims());
    exchange.answerJson(200, json);
  }

  private void answerPdf(Exchange exchange, ShownCertificate shown) throws IOException {
    Frame frame = pages.frame(exchange, "/c/" + shown.kept().address());
    String xhtml = pages.render(
        "certificate/print", frame, CertificatePage.of(shown, exchange.publicUrl(), frame));
    exchange
        .setHeader("Content-Disposition", "inline; filename=\"certificate.pdf\"")
        .answer(200, "application/pdf", printer.print(xhtml));
  }

  private void answerBadge(Exchange exchange, ShownCertificate shown) throws IOException {
    Frame frame = pages.frame(exchange, "/c/" + shown.kept().address());
    exchange.setHeader("Cache-Control", BADGE_CACHE).setHeader("Vary", "Accept-Language, Cookie");
    answerSvg(exchange, Badge.svg(shown.state(), frame.day(shown.verified().expiresAt()), frame));
  }

  private static void answerSvg(Exchange exchange, String svg) throws IOException {
    exchange
        .setHeader("Cross-Origin-Resource-Policy", "cross-origin")
        .answer(200, SVG, svg.getBytes(StandardCharsets.UTF_8));
  }

  private static QrCode qr(Exchange exchange, ShownCertificate shown) {
    return QrCode.of(exchange.publicUrl() + "/c/" + shown.kept().address());
  }

  private static void answerText(Exchange exchange, String type, String text) throws IOException {
    exchange
        .setHeader("Access-Control-Allow-Origin", "*")
        .answer(200, type, text.getBytes(StandardCharsets.US_ASCII));
  }
}
