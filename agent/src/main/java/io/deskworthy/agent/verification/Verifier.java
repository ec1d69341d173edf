package io.deskworthy.agent.verification;

import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.submission.Download;
import io.deskworthy.agent.verification.Verification.KeyMissing;
import io.deskworthy.agent.verification.Verification.Missing;
import io.deskworthy.agent.verification.Verification.Rejected;
import io.deskworthy.agent.verification.Verification.Unreachable;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.jws.JwsFault;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Checks reports and certificates, from files, from addresses, with own, given or found keys. */
public final class Verifier {

  private final OwnKeys ownKeys;
  private final Download download;
  private final IssuerKeys issuers;
  private final SignatureCheck check;
  private final RevocationCheck revocation;

  /**
   * Makes a verifier.
   *
   * @param ownKeys with which this agent signed
   * @param download fetches certificates and issuers' keys
   * @param clock tells whether a certificate's time is over
   */
  public Verifier(OwnKeys ownKeys, Download download, Clock clock) {
    this.ownKeys = ownKeys;
    this.download = download;
    this.issuers = new IssuerKeys(download);
    this.check = new SignatureCheck(clock);
    this.revocation = new RevocationCheck(download, clock);
  }

  /** The keys with which this agent signed. */
  @FunctionalInterface
  public interface OwnKeys {

    /** Returns the key of that thumbprint, or nothing. */
    Optional<VerificationKey> withId(String keyId) throws IOException;
  }

  /**
   * Checks what a file holds.
   *
   * @param given the reader's own choice of keys; without it they are looked up
   * @throws IOException if the file, or an own key, cannot be read
   */
  public Verification verifyFile(Path file, Optional<KeySet> given) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(UnverifiedJws.MAX_LENGTH + 1);
      return verify(new String(bytes, StandardCharsets.ISO_8859_1).strip(), given);
    }
  }

  /** Fetches and checks the certificate at {@code page}, its page or its text. */
  public Verification verifyAt(URI page, Optional<KeySet> given) throws IOException {
    URI address = textOf(page);
    Fetched fetched = download
        .text(address)
        .fold(
            text -> new Fetched(text, Optional.empty()),
            problem -> new Fetched(
                "",
                Optional.of(new Unreachable(
                    address, DeliveryFault.UNEXPECTED_ANSWER, "status " + problem.status()))),
            undelivered -> new Fetched(
                "",
                Optional.of(new Unreachable(address, undelivered.fault(), undelivered.detail()))));
    return fetched.failed().isPresent() ? fetched.failed().get() : verify(fetched.text(), given);
  }

  /** Checks a signed text. */
  public Verification verify(String text, Optional<KeySet> given) throws IOException {
    String signed = text.split("~", 2)[0];
    JwsHeader header;
    try {
      header = UnverifiedJws.parse(signed).header();
    } catch (RejectedJwsException rejected) {
      return new Rejected(rejected.fault().code(), String.valueOf(rejected.getMessage()));
    }
    return switch (header.type().orElse("")) {
      case ReportFormat.TYPE -> verifyReport(text, header, given);
      case SdJwt.TYPE -> verifyCertificate(text, header, given);
      default ->
        new Rejected(
            JwsFault.TYPE.code(), "it is signed, but is neither a report nor a certificate");
    };
  }

  private Verification verifyReport(String jws, JwsHeader header, Optional<KeySet> given)
      throws IOException {
    Optional<VerificationKey> own = ownKeys.withId(header.keyId().orElse(""));
    if (given.isPresent()) {
      return given
          .get()
          .choose(header.keyId())
          .map(key -> check.report(jws, key, own.equals(Optional.of(key))))
          .orElseGet(() -> missing(Missing.NOT_IN_FILE, header));
    }
    return own.map(key -> check.report(jws, key, true))
        .orElseGet(() -> missing(Missing.NOT_OWN, header));
  }

  private Verification verifyCertificate(String text, JwsHeader header, Optional<KeySet> given) {
    if (given.isPresent()) {
      return check.withIssuer(
          text,
          issuer -> given
              .get()
              .choose(header.keyId())
              .map(key -> check.certificate(text, key, issuer, false))
              .orElseGet(() -> missing(Missing.NOT_IN_FILE, header)));
    }
    return check.withIssuer(
        text,
        issuer -> issuers.fetch(
            issuer,
            keys -> keys.find(header.keyId())
                .map(key -> revocation.of(check.certificate(text, key, issuer, true), keys))
                .orElseGet(() -> missing(Missing.NOT_PUBLISHED, header))));
  }

  private static Verification missing(Missing where, JwsHeader header) {
    return new KeyMissing(where, header.keyId().orElse(""));
  }

  /** A certificate's page has the text beside it: {@code /c/ID.sdjwt}. */
  private static URI textOf(URI page) {
    String path = page.getRawPath();
    boolean isText = path.endsWith(".jwt") || path.endsWith(".sdjwt");
    return isText ? page : page.resolve(path.replaceAll("\\.[a-z]{3,4}$", "") + ".sdjwt");
  }

  private record Fetched(String text, Optional<Verification> failed) {}
}
