package io.deskworthy.report;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.Sha256;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.jws.VerifiedJws;

/**
 * A report whose signature holds. The one way from a stranger's text to a {@link Report}: verify,
 * then parse.
 *
 * @param header who signed it, for which server, with which nonce
 * @param report what the signature covers
 */
public record SignedReport(JwsHeader header, Report report) {

  /**
   * Verifies {@code jws} with {@code key} and reads what it covers. The text is taken as it is: a
   * line end after it is a fault, so whoever reads files strips that.
   *
   * @throws RejectedJwsException if the envelope or the signature is not right
   * @throws MalformedJsonException if the signature holds, but for something that is no report
   * @throws UnknownVersionException if the signature holds, for a report of another version
   */
  public static SignedReport open(String jws, VerificationKey key)
      throws RejectedJwsException, MalformedJsonException, UnknownVersionException {
    VerifiedJws verified = UnverifiedJws.parse(jws).verify(ReportFormat.TYPE, key);
    return new SignedReport(verified.header(), ReportFormat.read(verified.payload()));
  }

  /** Returns {@code report} signed by {@code key}, with the server's nonce, for {@code url}. */
  public static String seal(Report report, SigningKey key, String nonce, String url) {
    JwsHeader header = JwsHeader.of(ReportFormat.TYPE, key.verificationKey(), nonce, url);
    return CompactJws.sign(header, ReportFormat.write(report), key);
  }

  /** Returns the digest by which a report is named: base64url of the SHA-256 of its text. */
  public static String digest(String jws) {
    return Sha256.base64Url(jws);
  }
}
