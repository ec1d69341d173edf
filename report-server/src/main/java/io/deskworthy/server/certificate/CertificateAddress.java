package io.deskworthy.server.certificate;

import io.deskworthy.report.credential.CredentialVerifier;
import io.deskworthy.report.credential.RejectedCredentialException;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.credential.VerifiedCredential;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a certificate is shown: {@code /c/ID} for people, and with {@code .jwt}, {@code .sdjwt} or
 * {@code .json} for programs. Each checks the signature anew, as a stranger would.
 */
public final class CertificateAddress {

  /** 26 small letters and digits; what else is asked for never reaches the database. */
  private static final Pattern ID = Pattern.compile("[0-9a-z]{26}");

  private final CertificateStore store;
  private final List<VerificationKey> keys;
  private final Pages pages;
  private final Clock clock;

  /**
   * Makes the address.
   *
   * @param keys with which certificates were signed: the current one and older ones
   */
  public CertificateAddress(
      CertificateStore store, List<VerificationKey> keys, Pages pages, Clock clock) {
    this.store = store;
    this.keys = List.copyOf(keys);
    this.pages = pages;
    this.clock = clock;
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    routes.get("/c/{file}", pages.withErrorPages(this::answer));
  }

  private void answer(Exchange exchange) throws IOException {
    String file = exchange.pathParameter("file");
    int dot = file.indexOf('.');
    IssuedCertificate certificate = find(dot < 0 ? file : file.substring(0, dot));
    // Search engines have no business with what somebody shows to somebody.
    exchange.setHeader("X-Robots-Tag", "noindex");
    switch (dot < 0 ? "" : file.substring(dot)) {
      case "" -> answerPage(exchange, certificate);
      case ".jwt" -> answerText(exchange, "application/jwt", parse(certificate).issuerJwt());
      case ".sdjwt" -> answerText(exchange, "application/dc+sd-jwt", certificate.credential());
      case ".json" -> answerClaims(exchange, certificate);
      default -> throw Problem.notFound();
    }
  }

  private IssuedCertificate find(String id) {
    return Optional.of(id)
        .filter(text -> ID.matcher(text).matches())
        .flatMap(store::find)
        .orElseThrow(() -> new Problem(
            404,
            "certificate-unknown",
            "There is no such certificate",
            "Please check the address, or ask whoever gave it to you."));
  }

  private void answerPage(Exchange exchange, IssuedCertificate certificate) throws IOException {
    VerifiedCredential verified = verify(certificate);
    Frame frame = pages.frame(exchange, "/c/" + certificate.id());
    pages.answer(
        exchange,
        200,
        "certificate/certificate",
        frame,
        CertificatePage.of(
            certificate.id(),
            exchange.publicUrl(),
            verified,
            content(verified),
            verified.isExpired(clock.instant()),
            frame));
  }

  private void answerClaims(Exchange exchange, IssuedCertificate certificate) throws IOException {
    VerifiedCredential verified = verify(certificate);
    ObjectNode json = StrictJson.newObject()
        .put("status", verified.isExpired(clock.instant()) ? "expired" : "valid")
        .put("issuedAt", verified.issuedAt().toString())
        .put("expiresAt", verified.expiresAt().toString());
    json.set("claims", verified.claims());
    exchange.answerJson(200, json);
  }

  private VerifiedCredential verify(IssuedCertificate certificate) {
    try {
      SdJwt credential = parse(certificate);
      return CredentialVerifier.verifyRegardlessOfTime(credential, keyOf(credential));
    } catch (RejectedCredentialException | RejectedJwsException damaged) {
      throw damaged();
    }
  }

  private VerificationKey keyOf(SdJwt credential) throws RejectedJwsException {
    String keyId = UnverifiedJws.parse(credential.issuerJwt()).header().keyId().orElse("");
    return keys.stream()
        .filter(key -> key.keyId().equals(keyId))
        .findFirst()
        .orElseThrow(CertificateAddress::damaged);
  }

  private static SdJwt parse(IssuedCertificate certificate) {
    try {
      return SdJwt.parse(certificate.credential());
    } catch (RejectedCredentialException notOurs) {
      throw damaged();
    }
  }

  private static CertificateContent content(VerifiedCredential verified) {
    try {
      return CertificateContent.read(verified.claims());
    } catch (MalformedJsonException | IllegalArgumentException notOurs) {
      throw damaged();
    }
  }

  private static Problem damaged() {
    return new Problem(
        500,
        "certificate-damaged",
        "This certificate cannot be trusted",
        "What is stored for it no longer fits its signature. Please tell the employer.");
  }

  private static void answerText(Exchange exchange, String type, String text) throws IOException {
    exchange
        .setHeader("Access-Control-Allow-Origin", "*")
        .answer(200, type, text.getBytes(StandardCharsets.US_ASCII));
  }
}
